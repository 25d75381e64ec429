package org.rempart.verify.iptables;

import org.rempart.verify.filter.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.rempart.verify.filter.Condition;
import org.rempart.verify.filter.RulesetError;

/// The matches that are known, but ask for what a packet does not tell: they become [Condition.Unclear] with their words.
/// Whatever is not listed, here or as a match with a meaning, is refused.
final class UntoldMatches {
  /// What the answer hangs on.
  private enum Answer {
    /// Luck, counters, the time, what was seen before, or bytes that a translation may change.
    VARIES,
    /// The packet and what the device knows of it: asked twice, it is the same. A packet always has the field.
    STEADY,
    /// As steady, but there are packets without the field, for which nothing holds, negated or not.
    STEADY_IF_THERE
  }

  /// Whether the options of a module describe one thing, or ask each for itself.
  private enum Sense {
    TOGETHER,
    EACH
  }

  private UntoldMatches() {}

  static List<Match> all() {
    return Stream.of(rates(), programs(), senders(), headers(), connections(), addOns()).flatMap(List::stream).toList();
  }

  private static List<Match> rates() {
    return List.of(
        untold("limit", Answer.VARIES, Sense.TOGETHER, "limit= limit-burst="),
        untold("hashlimit", Answer.VARIES, Sense.TOGETHER,
            "hashlimit= hashlimit-upto= hashlimit-above= hashlimit-mode= "
                + "hashlimit-srcmask= hashlimit-dstmask= hashlimit-name= hashlimit-burst= hashlimit-htable-size= "
                + "hashlimit-htable-max= hashlimit-htable-gcinterval= hashlimit-htable-expire= hashlimit-rate-match "
                + "hashlimit-rate-interval="),
        untold("dstlimit", Answer.VARIES, Sense.TOGETHER, "dstlimit= dstlimit-mode= dstlimit-name= dstlimit-burst= "
            + "dstlimit-htable-size= dstlimit-htable-max= dstlimit-htable-gcinterval= dstlimit-htable-expire="),
        untold("connlimit", Answer.VARIES, Sense.TOGETHER, "connlimit-upto= !connlimit-above= connlimit-mask= "
            + "connlimit-saddr connlimit-daddr"),
        untold("statistic", Answer.VARIES, Sense.TOGETHER, "mode= !probability= !every= packet="),
        untold("random", Answer.VARIES, Sense.TOGETHER, "average="),
        untold("nth", Answer.VARIES, Sense.TOGETHER, "!every= counter= start= packet="),
        untold("quota", Answer.VARIES, Sense.TOGETHER, "!quota="),
        untold("quota2", Answer.VARIES, Sense.TOGETHER, "!quota= name= grow no-change packets"),
        untold("rateest", Answer.VARIES, Sense.TOGETHER, "rateest= rateest1= rateest2= rateest-delta rateest-bps "
            + "rateest-pps rateest-bps1= rateest-bps2= rateest-pps1= rateest-pps2= !rateest-lt= !rateest-gt= !rateest-eq="),
        untold("nfacct", Answer.VARIES, Sense.TOGETHER, "nfacct-name="),
        untold("cpu", Answer.VARIES, Sense.EACH, "!cpu="),
        untold("psd", Answer.VARIES, Sense.TOGETHER, "psd-weight-threshold= psd-delay-threshold= psd-lo-ports-weight= "
            + "psd-hi-ports-weight="));
  }

  /// What looks into the packet's bytes.
  private static List<Match> programs() {
    return List.of(
        untold("string", Answer.VARIES, Sense.TOGETHER, "!string= !hex-string= algo= from= to= icase"),
        untold("u32", Answer.VARIES, Sense.TOGETHER, "!u32="),
        untold("bpf", Answer.VARIES, Sense.TOGETHER, "bytecode= object-pinned="),
        untold("layer7", Answer.VARIES, Sense.TOGETHER, "!l7proto= l7dir="),
        untold("ipp2p", Answer.VARIES, Sense.TOGETHER, "edk dc kazaa gnu bit apple winmx soul ares debug ipp2p"));
  }

  private static List<Match> senders() {
    return List.of(
        untold("mac", Answer.STEADY_IF_THERE, Sense.EACH, "!mac-source="),
        untold("owner", Answer.STEADY, Sense.EACH, "!uid-owner= !gid-owner= !socket-exists suppl-groups !pid-owner= "
            + "!sid-owner= !cmd-owner="),
        untold("cgroup", Answer.STEADY, Sense.EACH, "!path= !cgroup="),
        untold("devgroup", Answer.VARIES, Sense.EACH, "!src-group= !dst-group="),
        untold("physdev", Answer.VARIES, Sense.EACH, "!physdev-in= !physdev-out= !physdev-is-in !physdev-is-out "
            + "!physdev-is-bridged"),
        untold("realm", Answer.VARIES, Sense.EACH, "!realm="),
        untold("socket", Answer.VARIES, Sense.TOGETHER, "transparent nowildcard"),
        untold("osf", Answer.STEADY_IF_THERE, Sense.TOGETHER, "!genre= ttl= log="),
        untold("cluster", Answer.STEADY_IF_THERE, Sense.TOGETHER, "cluster-total-nodes= !cluster-local-node= "
            + "!cluster-local-nodemask= cluster-hash-seed="));
  }

  private static List<Match> headers() {
    return List.of(
        untold("length", Answer.STEADY, Sense.EACH, "!length="),
        untold("dscp", Answer.STEADY, Sense.EACH, "!dscp= !dscp-class="),
        untold("tos", Answer.STEADY, Sense.EACH, "!tos="),
        untold("ecn", Answer.STEADY_IF_THERE, Sense.EACH, "!ecn-tcp-cwr !ecn-tcp-ece !ecn-ip-ect="),
        untold("tcpmss", Answer.STEADY_IF_THERE, Sense.EACH, "!mss="),
        untold("ah", Answer.STEADY_IF_THERE, Sense.EACH, "!ahspi= !ahlen= ahres"),
        untold("esp", Answer.STEADY_IF_THERE, Sense.EACH, "!espspi="),
        untold("ipcomp", Answer.STEADY_IF_THERE, Sense.EACH, "!ipcompspi= compres"),
        untold("frag", Answer.STEADY_IF_THERE, Sense.EACH, "!fragid= !fraglen= fragres fragfirst fragmore fraglast"),
        untold("hbh", Answer.STEADY_IF_THERE, Sense.EACH, "!hbh-len= hbh-opts="),
        untold("dst", Answer.STEADY_IF_THERE, Sense.EACH, "!dst-len= dst-opts="),
        untold("mh", Answer.STEADY_IF_THERE, Sense.EACH, "!mh-type="),
        untold("srh", Answer.STEADY_IF_THERE, Sense.EACH, "!srh-next-hdr= !srh-hdr-len-eq= !srh-hdr-len-gt= "
            + "!srh-hdr-len-lt= !srh-segs-left-eq= !srh-segs-left-gt= !srh-segs-left-lt= !srh-last-entry-eq= "
            + "!srh-last-entry-gt= !srh-last-entry-lt= !srh-tag= !srh-psid= !srh-nsid= !srh-lsid="),
        untold("ipv6header", Answer.STEADY, Sense.TOGETHER, "!header= soft"),
        untold("ipv4options", Answer.STEADY, Sense.TOGETHER, "flags= any !ssrr !lsrr !no-srr !rr !ts !ra !any-opt"),
        untold("eui64", Answer.STEADY, Sense.TOGETHER, ""),
        untold("unclean", Answer.STEADY, Sense.TOGETHER, ""));
  }

  private static List<Match> connections() {
    return List.of(
        untold("helper", Answer.STEADY, Sense.EACH, "!helper="),
        untold("connbytes", Answer.VARIES, Sense.TOGETHER, "!connbytes= connbytes-dir= connbytes-mode="),
        untold("connlabel", Answer.VARIES, Sense.TOGETHER, "!label= set"),
        untold("ipvs", Answer.VARIES, Sense.EACH, "!ipvs !vproto= !vaddr= !vport= vdir= !vmethod= !vportctl="));
  }

  /// Those of xtables-addons.
  private static List<Match> addOns() {
    return List.of(
        untold("geoip", Answer.VARIES, Sense.EACH, "!src-cc|source-country= !dst-cc|destination-country="),
        untold("condition", Answer.VARIES, Sense.EACH, "!condition="),
        untold("iface", Answer.VARIES, Sense.TOGETHER, "iface= dev-in dev-out !up !down !broadcast !loopback "
            + "!pointopoint !running !noarp !arp !promisc !multicast !dynamic !lower-up !dormant"),
        untold("fuzzy", Answer.VARIES, Sense.TOGETHER, "lower-limit= upper-limit="),
        untold("lscan", Answer.VARIES, Sense.TOGETHER, "stealth synscan cnscan grscan"),
        untold("account", Answer.VARIES, Sense.TOGETHER, "aaddr= aname= ashort"));
  }

  private static Match untold(String name, Answer answer, Sense sense, String options) {
    return new Match(name, options.isEmpty() ? Options.NONE : Options.of(options), (use, scope) -> {
      Answer here = scope.changes().spare(name) ? answer : Answer.VARIES;
      return sense == Sense.EACH && !use.given().isEmpty() ? each(use, here) : together(use, here);
    });
  }

  private static Condition together(Use use, Answer answer) throws RulesetError {
    List<Given> negated = use.given().stream().filter(Given::negated).toList();
    if (negated.size() > 1) {
      throw negated.getLast().error("is the second negation, which is not understood");
    }
    return answered(use, use.words(), !negated.isEmpty(), answer);
  }

  private static Condition each(Use use, Answer answer) {
    List<Condition> parts = new ArrayList<>();
    for (Given given : use.given()) {
      parts.add(answered(use, use.name().text() + " " + given.words(), given.negated(), answer));
    }
    return Terms.all(parts);
  }

  private static Condition answered(Use use, String words, boolean negated, Answer answer) {
    Condition asked = new Condition.Unclear(words, answer != Answer.VARIES);
    if (!negated) {
      return asked;
    }
    return answer == Answer.STEADY_IF_THERE
        ? Terms.all(new Condition.Unclear(use.name().text() + " is there", true), Terms.not(asked))
        : Terms.not(asked);
  }
}
