package org.rempart.ruleset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rempart.net.Family;
import org.rempart.net.IpPrefix;
import org.rempart.net.IpRange;
import org.rempart.site.Protection;

/// Rules that hold whatever the policy says, each as far as the site has it on.
final class Protections {
  private static final List<Value> LINK_LOCAL = List.of(new Value.Addresses(IpRange.of(IpPrefix.parse("::"))),
      new Value.Addresses(IpRange.of(IpPrefix.parse("fe80::/10"))));
  private static final int BEGINNINGS = TcpFlag.FIN.bit() | TcpFlag.SYN.bit() | TcpFlag.RST.bit() | TcpFlag.ACK.bit();
  private static final int FRAGMENT_OFFSET = 0x1fff;
  private static final int TCP = 6;
  private static final int VRRP = 112;
  private static final int CONNTRACKD = 3780; // conntrackd.conf(5), Multicast

  private Protections() {}

  /// Packets of known connections first, since most are these.
  static List<Rule> state(Draft draft) {
    boolean errors = draft.protects(Protection.ICMP_ERRORS);
    List<Statement.VerdictMap.Entry> entries = new ArrayList<>(List.of(state("established", new Verdict.Accept())));
    if (errors) {
      entries.add(state("related", new Verdict.Accept()));
    }
    if (draft.protects(Protection.INVALID_STATE)) {
      entries.add(state("invalid", new Verdict.Goto(ChainNames.quiet("p", "invalid", "drop"))));
    }
    Rule known = new Rule(List.of(), List.of(new Statement.VerdictMap(List.of(Field.CT_STATE), entries)),
        Optional.empty());
    return errors ? List.of(known) : List.of(known, related(Family.IPV4, 1), related(Family.IPV6, 58));
  }

  /// What a connection brings along, but for its errors.
  private static Rule related(Family family, int errors) {
    return new Rule(List.of(FamilyMatch.itself(family), Match.is(Field.CT_STATE, "related"),
        new Match.Among(List.of(Field.L4PROTO), true, List.of(Element.of(Value.number(errors))))),
        List.of(Statement.accept()), Optional.empty());
  }

  private static Statement.VerdictMap.Entry state(String state, Verdict verdict) {
    return new Statement.VerdictMap.Entry(Element.of(new Value.Word(state)), verdict);
  }

  static Rule loopback(Field ifName) {
    return Rule.of(List.of(Match.is(ifName, "lo")), Statement.accept(), "p:loopback");
  }

  /// Without these IPv6 is dead (RFC 4890, 4.4.1). Hop limit 255 proves that no router forwarded the packet
  /// (RFC 4861); reports of multicast listeners come from the link (RFC 3810).
  static List<Rule> neighbours(Draft draft) {
    return !draft.protects(Protection.ICMPV6)
        ? List.of()
        : List.of(
            Rule.of(List.of(Match.is(Field.IP6_HOPLIMIT, 255), Match.is(Field.ICMPV6_TYPE, 133, 134, 135, 136)),
                Statement.accept(), "p:neighbours"),
            Rule.of(
                List.of(Match.among(Field.IP6_SADDR, LINK_LOCAL), Match.is(Field.ICMPV6_TYPE, 130, 131, 132, 143)),
                Statement.accept(), "p:neighbours"));
  }

  /// The two boxes of a pair hear each other: VRRP (RFC 9568) from the link alone, conntrackd.
  static List<Rule> pair(Draft draft) {
    return !draft.intent().isPair()
        ? List.of()
        : List.of(
            Rule.of(List.of(to("224.0.0.18"), Match.is(Field.L4PROTO, VRRP)), Statement.accept(), "p:pair"),
            Rule.of(List.of(to("ff02::12"), Match.is(Field.IP6_HOPLIMIT, 255), Match.is(Field.L4PROTO, VRRP)),
                Statement.accept(), "p:pair"),
            Rule.of(List.of(to("225.0.0.50"), Match.is(Field.UDP_DPORT, CONNTRACKD)), Statement.accept(), "p:pair"));
  }

  private static Match to(String address) {
    IpPrefix prefix = IpPrefix.parse(address);
    return Match.among(Fields.destination(prefix.family()), List.of(new Value.Addresses(IpRange.of(prefix))));
  }

  /// What no honest packet is.
  static List<Rule> oddities(Draft draft) {
    List<Rule> rules = new ArrayList<>();
    if (draft.protects(Protection.MARTIANS)) {
      for (Family family : Family.values()) {
        rules.add(dropped("martian", Match.among(Fields.source(family), Martians.SOURCES.only(family).ranges().stream()
            .map(Value.Addresses::new).toList())));
      }
    }
    if (draft.protects(Protection.FRAGMENTS)) {
      rules.add(dropped("fragment", Match.is(Field.RT_TYPE, 0)));
      rules.add(dropped("fragment", new Match.Bits(Field.IP_FRAG_OFF, FRAGMENT_OFFSET, true, 0)));
    }
    if (draft.protects(Protection.MID_STREAM)) {
      rules.add(dropped("mid-stream", Match.is(Field.CT_STATE, "new"),
          new Match.Bits(Field.TCP_FLAGS, BEGINNINGS, true, TcpFlag.SYN.bit())));
    }
    return rules;
  }

  /// A packet enters by the interface behind which its source lies. The kernel itself does not even drop
  /// packets from outside that bear the firewall's own IPv6 address.
  static List<Rule> sources(Draft draft) {
    return outside(draft, Field.IIFNAME, true, "spoof");
  }

  /// A packet leaves by the interface behind which its destination lies.
  static List<Rule> destinations(Draft draft) {
    return outside(draft, Field.OIFNAME, false, "route");
  }

  private static List<Rule> outside(Draft draft, Field ifName, boolean source, String reason) {
    List<Rule> rules = new ArrayList<>();
    for (Family family : draft.protects(Protection.SPOOFING) ? Family.values() : new Family[0]) {
      Field address = source ? Fields.source(family) : Fields.destination(family);
      rules.add(dropped(reason, new Match.InSet(List.of(ifName, address), true, ReachSets.name(family))));
    }
    return rules;
  }

  /// Beginnings of TCP connections that one source makes too fast.
  static List<Rule> floods(Draft draft) {
    List<Rule> rules = new ArrayList<>();
    for (Family family : draft.protects(Protection.SYN_FLOOD) ? Family.values() : new Family[0]) {
      Statement limit = new Statement.LimitEach(FloodSets.name(family), List.of(Fields.source(family)),
          new Statement.Limit(FloodSets.RATE, true));
      rules.add(new Rule(List.of(Match.is(Field.CT_STATE, "new"), Match.is(Field.L4PROTO, TCP)),
          List.of(limit, Statement.goTo(ChainNames.log("p", "syn-flood", "drop"))), Optional.of("p:syn-flood")));
    }
    return rules;
  }

  private static Rule dropped(String reason, Match... matches) {
    return Rule.of(List.of(matches), Statement.goTo(ChainNames.log("p", reason, "drop")), "p:" + reason);
  }
}
