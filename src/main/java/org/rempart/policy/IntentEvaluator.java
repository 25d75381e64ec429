package org.rempart.policy;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.rempart.net.ConnectionState;
import org.rempart.net.Flow;
import org.rempart.net.IpAddress;
import org.rempart.net.IpSet;
import org.rempart.net.Protocol;
import org.rempart.site.Action;
import org.rempart.site.Protection;
import org.rempart.site.Zone;
import org.rempart.site.ZoneKind;

/// What the policy says of a packet, decided one question after the other. Shares no code with the compiler, so
/// that each can be held against the other.
public final class IntentEvaluator {
  private final Intent intent;
  private final Circumstances circumstances;
  private final Translator translator;

  public IntentEvaluator(Intent intent, Circumstances circumstances) {
    this.intent = intent;
    this.circumstances = circumstances;
    this.translator = new Translator(intent);
  }

  /// Now, with dynamic sets as they are declared.
  public IntentEvaluator(Intent intent) {
    this(intent, Circumstances.at(Instant.now()));
  }

  /// The first packet of a flow through the device.
  public Judgement forward(String in, String out, Flow flow) {
    return judge(Question.through(in, out, flow));
  }

  public Judgement toFirewall(String in, Flow flow, int hopLimit) {
    return judge(Question.toDevice(in, flow, hopLimit));
  }

  public Judgement fromFirewall(String out, Flow flow, int hopLimit) {
    return judge(Question.fromDevice(out, flow, hopLimit));
  }

  /// The flow with its real destination.
  public Flow real(Question question) {
    return question.in().flatMap(in -> translator.destination(in, question.flow())).orElse(question.flow());
  }

  /// The addresses that the source may have when the packet leaves; empty if the site can't know.
  public IpSet sourcesAfter(Question question) {
    return question.out().map(out -> translator.source(out, real(question), question.flow()))
        .orElseGet(() -> IpSet.of(question.flow().source()));
  }

  public Judgement judge(Question asked) {
    Question real = asked.with(real(asked));
    boolean translated = !real.flow().equals(asked.flow());
    return byState(real)
        .or(() -> byNeighbourhood(real))
        .or(() -> byOddity(real))
        .or(() -> byPlace(real))
        .or(() -> byManagement(real))
        .or(() -> byGuard(real, translated))
        .or(() -> byRule(real))
        .orElseGet(() -> byDefault(real));
  }

  private Optional<Judgement> byState(Question real) {
    boolean error = PacketKinds.isIcmp(real.flow()) && !intent.protects(Protection.ICMP_ERRORS);
    return switch (real.state()) {
      case ESTABLISHED -> answer(Action.ACCEPT, "p:state");
      case RELATED -> error ? Optional.empty() : answer(Action.ACCEPT, "p:state");
      case INVALID -> answer(intent.protects(Protection.INVALID_STATE), Action.DROP, "p:invalid");
      case NEW, UNTRACKED -> Optional.empty();
    };
  }

  private Optional<Judgement> byNeighbourhood(Question real) {
    boolean ours = real.in().isEmpty() || real.out().isEmpty();
    boolean neighbours = ours && intent.protects(Protection.ICMPV6)
        && PacketKinds.isNeighbourhood(real.flow(), real.hopLimit());
    boolean pair = ours && intent.isPair() && PacketKinds.isPair(real.flow(), real.hopLimit());
    return neighbours ? answer(Action.ACCEPT, "p:neighbours") : answer(pair, Action.ACCEPT, "p:pair");
  }

  private Optional<Judgement> byOddity(Question real) {
    boolean sent = real.in().isEmpty();
    boolean martian = !sent && intent.protects(Protection.MARTIANS) && PacketKinds.isMartian(real.flow().source());
    boolean midStream = !sent && intent.protects(Protection.MID_STREAM) && real.state() == ConnectionState.NEW
        && real.flow().protocol().equals(Protocol.TCP) && !real.begins();
    return martian ? answer(Action.DROP, "p:martian") : answer(midStream, Action.DROP, "p:mid-stream");
  }

  private Optional<Judgement> byPlace(Question real) {
    boolean spoofed = real.in().filter(in -> !intent.reach().all(in).contains(real.flow().source())).isPresent();
    boolean astray = real.out().filter(out -> !intent.reach().all(out).contains(real.flow().destination()))
        .isPresent();
    boolean looked = intent.protects(Protection.SPOOFING);
    return looked && spoofed ? answer(Action.DROP, "p:spoof") : answer(looked && astray, Action.DROP, "p:route");
  }

  private Optional<Judgement> byManagement(Question real) {
    boolean asked = real.out().isEmpty() && intent.protects(Protection.MANAGEMENT)
        && source(real).filter(zone -> intent.is(zone, ZoneKind.MANAGEMENT)).isPresent();
    return answer(asked && PacketKinds.isManagement(intent, real.flow()), Action.ACCEPT, "p:management");
  }

  private Optional<Judgement> byGuard(Question real, boolean translated) {
    boolean outside = real.in().isPresent() && destination(real).isPresent()
        && source(real).filter(zone -> intent.is(zone, ZoneKind.INTERNET)).isPresent();
    return answer(outside && !translated && intent.hidden().contains(real.flow().destination()), Action.DROP,
        "p:direct");
  }

  /// Rules speak of those who are somewhere.
  private Optional<Judgement> byRule(Question real) {
    boolean placed = (real.in().isEmpty() || source(real).isPresent())
        && (real.out().isEmpty() || destination(real).isPresent());
    return !placed
        ? Optional.empty()
        : intent.rules().stream()
            .filter(rule -> isFrom(rule, real) && isTo(rule, real) && rule.traffic().contains(real.flow()))
            .filter(rule -> Clockwork.holds(rule, circumstances.now()))
            .filter(rule -> circumstances.withinLimits()
                || (rule.treatment().rate().isEmpty() && rule.treatment().connections().isEmpty()))
            .findFirst()
            .map(rule -> new Judgement(rule.action(), "r:" + rule.id()));
  }

  private boolean isFrom(ResolvedRule rule, Question real) {
    return real.in().isPresent()
        ? rule.from().contains(real.flow().source(), circumstances.members())
        : isOwn(rule.from(), real.flow().source(), real.out());
  }

  private boolean isTo(ResolvedRule rule, Question real) {
    return real.out().isPresent()
        ? rule.to().contains(real.flow().destination(), circumstances.members())
        : isOwn(rule.to(), real.flow().destination(), real.in());
  }

  private static boolean isOwn(Side side, IpAddress address, Optional<String> by) {
    return side.own().contains(address) || by.filter(side.ownInterfaces()::contains).isPresent();
  }

  private Judgement byDefault(Question real) {
    Optional<String> from = real.in().isPresent() ? source(real) : Optional.empty();
    Optional<String> to = real.out().isPresent() ? destination(real) : Optional.empty();
    if (!intent.forwards()) {
      return amongPeers(from.or(() -> to));
    }
    if (real.out().isEmpty()) {
      return new Judgement(intent.defaults().toFirewall(), "p:default");
    }
    if (real.in().isEmpty()) {
      return new Judgement(intent.defaults().fromFirewall(), "p:default");
    }
    return from.isPresent() && from.equals(to) && !intent.is(from.get(), ZoneKind.INTERNET)
        ? within(from.get())
        : new Judgement(intent.defaults().between(), "p:default");
  }

  /// A host that guards itself: its peer is in its own zone, or in another one.
  private Judgement amongPeers(Optional<String> peer) {
    boolean neighbour = peer.filter(zone -> !intent.is(zone, ZoneKind.INTERNET)
        && intent.firewall().addresses().stream().anyMatch(intent.addresses().of(zone)::contains)).isPresent();
    return neighbour ? within(peer.orElseThrow()) : new Judgement(intent.defaults().between(), "p:default");
  }

  private Judgement within(String name) {
    Optional<Zone> zone = intent.zones().stream().filter(one -> one.name().equals(name)).findFirst();
    return new Judgement(zone.flatMap(Zone::within).orElse(intent.defaults().within()), "p:within");
  }

  private Optional<String> source(Question real) {
    return zone(real.in(), real.flow().source());
  }

  private Optional<String> destination(Question real) {
    return zone(real.out(), real.flow().destination());
  }

  private Optional<String> zone(Optional<String> ifName, IpAddress address) {
    return ifName.stream().flatMap(name -> intent.reach().zones(name).entrySet().stream())
        .filter(zone -> zone.getValue().contains(address)).map(Map.Entry::getKey).findFirst();
  }

  private static Optional<Judgement> answer(Action action, String because) {
    return Optional.of(new Judgement(action, because));
  }

  private static Optional<Judgement> answer(boolean holds, Action action, String because) {
    return holds ? answer(action, because) : Optional.empty();
  }
}
