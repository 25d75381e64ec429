package org.rempart.ruleset;

import java.util.List;
import java.util.Optional;
import org.rempart.net.IpPrefix;
import org.rempart.net.IpRange;

/// Rules that no policy switches off.
final class Protections {
  private static final List<Value> LINK_LOCAL = List.of(new Value.Addresses(IpRange.of(IpPrefix.parse("::"))),
      new Value.Addresses(IpRange.of(IpPrefix.parse("fe80::/10"))));

  private Protections() {}

  /// Replies and ICMP errors about known connections first, since most packets are these.
  static Rule state() {
    return new Rule(List.of(), List.of(new Statement.VerdictMap(List.of(Field.CT_STATE),
        List.of(state("established", new Verdict.Accept()), state("related", new Verdict.Accept()),
            state("invalid", new Verdict.Drop())))),
        Optional.empty());
  }

  private static Statement.VerdictMap.Entry state(String state, Verdict verdict) {
    return new Statement.VerdictMap.Entry(Element.of(new Value.Word(state)), verdict);
  }

  /// Without these IPv6 is dead (RFC 4890, 4.4.1). Hop limit 255 proves that no router forwarded the packet
  /// (RFC 4861); reports of multicast listeners come from the link (RFC 3810).
  static List<Rule> neighbours() {
    return List.of(
        Rule.of(List.of(Match.is(Field.IP6_HOPLIMIT, 255), Match.is(Field.ICMPV6_TYPE, 133, 134, 135, 136)),
            Statement.accept(), "p:neighbours"),
        Rule.of(List.of(Match.among(Field.IP6_SADDR, LINK_LOCAL), Match.is(Field.ICMPV6_TYPE, 130, 131, 132, 143)),
            Statement.accept(), "p:neighbours"));
  }

  /// Path MTU discovery and traceroute live on these (RFC 4890, 4.3.1). Most are `related` already.
  static List<Rule> icmpErrors() {
    return List.of(
        Rule.of(List.of(Match.is(Field.ICMP_TYPE, 3, 11, 12)), Statement.accept(), "p:icmp-errors"),
        Rule.of(List.of(Match.is(Field.ICMPV6_TYPE, 1, 2, 3, 4)), Statement.accept(), "p:icmp-errors"));
  }

  /// A packet enters by the interface behind which its source lies. The kernel itself does not even drop
  /// packets from outside that bear the firewall's own IPv6 address.
  static List<Rule> sources() {
    return List.of(outside(Field.IIFNAME, Field.IP_SADDR, ReachSets.BEHIND4, "spoof"),
        outside(Field.IIFNAME, Field.IP6_SADDR, ReachSets.BEHIND6, "spoof"));
  }

  /// A packet leaves by the interface behind which its destination lies.
  static List<Rule> destinations() {
    return List.of(outside(Field.OIFNAME, Field.IP_DADDR, ReachSets.BEHIND4, "route"),
        outside(Field.OIFNAME, Field.IP6_DADDR, ReachSets.BEHIND6, "route"));
  }

  private static Rule outside(Field ifName, Field address, String set, String reason) {
    return Rule.of(List.of(new Match.InSet(List.of(ifName, address), true, set)),
        Statement.goTo(ChainNames.log("p", reason, "drop")), "p:" + reason);
  }

  static Rule byDefault() {
    return Rule.of(List.of(), Statement.goTo(ChainNames.log("p", "default", "drop")), "p:default");
  }

  static Rule loopback(Field ifName) {
    return Rule.of(List.of(Match.is(ifName, "lo")), Statement.accept(), "p:loopback");
  }
}
