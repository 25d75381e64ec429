package org.rempart.verify.iptables;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rempart.verify.filter.Action;
import org.rempart.verify.filter.Condition;
import org.rempart.verify.filter.RulesetError;

/// All targets that are understood. A new one is a row of its group.
final class Targets {
  private static final Map<String, Target> BY_NAME = Stream.of(verdicts(), Rejections.all(), Translations.all(),
      Marks.all(), tracking(), notes(), programs()).flatMap(List::stream)
      .collect(Collectors.toUnmodifiableMap(Target::name, Function.identity()));

  private Targets() {}

  static Optional<Target> find(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  static String listed() {
    return BY_NAME.keySet().stream().sorted().collect(Collectors.joining(", "));
  }

  private static List<Target> verdicts() {
    return List.of(Target.plain("ACCEPT", new Action.Accept()), Target.plain("DROP", new Action.Drop()),
        Target.plain("RETURN", new Action.Return()));
  }

  private static List<Target> tracking() {
    return List.of(Target.plain("NOTRACK", new Action.NoTrack()),
        Target.of("CT", "notrack helper= ctevents= expevents= zone= zone-orig= zone-reply= timeout=", Targets::track));
  }

  /// A zone of its own keeps the connection apart, which may change the state that later rules see.
  private static Target.Effect track(Use use, Scope scope) throws RulesetError {
    if (scope.table() != KnownTable.RAW) {
      throw use.name().error("stands in the table raw only");
    }
    Optional<Given> zone = use.given().stream().filter(given -> given.option().name().startsWith("zone")).findFirst();
    if (zone.isPresent()) {
      throw zone.get().error("zones of connection tracking are not understood");
    }
    return Target.Effect.of(use.has("notrack") ? new Action.NoTrack() : new Action.Note(use.words()));
  }

  /// They let the packet go on to the next rule, and whatever they change decides nothing here.
  private static List<Target> notes() {
    return List.of(
        note("LOG", "log-level= log-prefix= log-tcp-sequence log-tcp-options log-ip-options log-uid log-macdecode"),
        note("NFLOG", "nflog-group= nflog-prefix= nflog-range= nflog-size= nflog-threshold="),
        note("ULOG", "ulog-nlgroup= ulog-prefix= ulog-cprange= ulog-qthreshold="),
        note("TRACE", ""), note("AUDIT", "type="), note("ACCOUNT", "addr= tname="),
        note("TCPMSS", "set-mss= clamp-mss-to-pmtu"), note("TCPOPTSTRIP", "strip-options="),
        note("TOS", "set-tos= and-tos= or-tos= xor-tos="), note("DSCP", "set-dscp= set-dscp-class="),
        note("ECN", "ecn-tcp-remove"), note("TTL", "ttl-set= ttl-inc= ttl-dec="), note("HL", "hl-set= hl-inc= hl-dec="),
        note("CLASSIFY", "set-class="), note("CHECKSUM", "checksum-fill"), note("TEE", "gateway= oif="),
        note("SET", "add-set=2 del-set=2 map-set=2 timeout= exist map-mark map-prio map-queue"),
        note("SECMARK", "selctx="), note("CONNSECMARK", "save restore"), note("IDLETIMER", "timeout= label= alarm"),
        note("LED", "led-trigger-id= led-delay= led-always-blink"),
        note("RATEEST", "rateest-name= rateest-interval= rateest-ewmalog="));
  }

  /// What decides about the packet elsewhere, or answers it in its own way.
  private static List<Target> programs() {
    return List.of(undecided("QUEUE", ""),
        undecided("NFQUEUE", "queue-num= queue-balance= queue-bypass queue-cpu-fanout"),
        undecided("SYNPROXY", "mss= wscale= timestamp sack-perm ecn"),
        undecided("TPROXY", "on-port= on-ip= tproxy-mark="),
        undecided("CLUSTERIP", "new hashmode= clustermac= total-nodes= local-node= hash-init="),
        undecided("SNPT", "src-pfx= dst-pfx="), undecided("DNPT", "src-pfx= dst-pfx="),
        undecided("HMARK",
            "hmark-tuple= hmark-mod= hmark-offset= hmark-src-prefix= hmark-dst-prefix= hmark-sport-mask= "
                + "hmark-dport-mask= hmark-spi-mask= hmark-proto-mask= hmark-rnd="),
        undecided("TARPIT", "tarpit honeypot reset"), undecided("STEAL", ""), undecided("MIRROR", ""),
        undecided("ROUTE", "oif= iif= gw= continue tee"), undecided("IMQ", "todev="));
  }

  private static Target note(String name, String options) {
    return new Target(name, options(options), (use, _) -> Target.Effect.of(new Action.Note(use.words())));
  }

  private static Target undecided(String name, String options) {
    return new Target(name, options(options),
        (use, _) -> new Target.Effect(Condition.ALWAYS, List.of(new Action.Undecided(use.words()))));
  }

  private static Options options(String list) {
    return list.isEmpty() ? Options.NONE : Options.of(list);
  }
}
