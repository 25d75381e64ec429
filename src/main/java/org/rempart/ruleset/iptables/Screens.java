package org.rempart.ruleset.iptables;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.rempart.net.Family;
import org.rempart.net.IpPrefix;
import org.rempart.net.IpSet;
import org.rempart.net.Protocol;
import org.rempart.net.Service;
import org.rempart.policy.PolicyError;
import org.rempart.site.Protection;
import org.rempart.site.RateLimit;
import org.rempart.site.ZoneKind;
import org.rempart.ruleset.plan.PairPlan;

/// What holds for all packets before any policy rule, step by step as decision 9 has it. Each step adds its rules
/// to a series of chains.
record Screens(FamilyScope scope, ChainSeries series) {
  /// Sources that nobody may bear (RFC 6890, RFC 5771, RFC 4291): loopback, multicast, broadcast, reserved.
  private static final IpSet MARTIANS = IpSet.of(Stream.of("127.0.0.0/8", "224.0.0.0/4", "240.0.0.0/4", "::1",
      "ff00::/8").map(IpPrefix::parse).toList());
  private static final IpSet LISTENERS = IpSet.of(IpPrefix.parse("::"), IpPrefix.parse("fe80::/10"));
  private static final Service VRRP = Service.parse("vrrp");
  private static final IpSet MASTERS = IpSet.of(IpPrefix.parse("224.0.0.18"), IpPrefix.parse("ff02::12"));
  private static final Service CONNTRACKD = Service.parse("udp/3780"); // conntrackd.conf(5), Multicast
  private static final IpSet TRACKERS = IpSet.of(IpPrefix.parse("225.0.0.50"));
  private static final List<Integer> NEIGHBOUR_DISCOVERY = List.of(133, 134, 135, 136);
  private static final List<Integer> LISTENER_DISCOVERY = List.of(130, 131, 132, 143);
  /// More than a person's browser or a monitoring system begins.
  private static final RateLimit SYN_FLOOD = new RateLimit(25, RateLimit.Unit.SECOND, 100);

  /// Most packets are these.
  void state() {
    series.add(IptablesRule.of(List.of(Condition.state("ESTABLISHED")), Target.ACCEPT, "p:established"));
    List<Condition> related = new ArrayList<>(List.of(Condition.state("RELATED")));
    if (!scope.has(Protection.ICMP_ERRORS)) {
      related.addFirst(Condition.otherThan(scope.family() == Family.IPV4 ? Protocol.ICMP : Protocol.ICMPV6));
    }
    series.add(IptablesRule.of(related, Target.ACCEPT, "p:related"));
    if (scope.has(Protection.INVALID_STATE)) {
      series.add(IptablesRule.of(List.of(Condition.state("INVALID")), Target.DROP, "p:invalid"));
    }
  }

  void loopback(Condition loopback) {
    series.add(IptablesRule.of(List.of(loopback), Target.ACCEPT, "p:loopback"));
  }

  /// Hop limit 255 proves that no router forwarded the packet (RFC 4861); reports of multicast listeners come from
  /// the link (RFC 3810).
  void neighbours() {
    if (scope.family() == Family.IPV6 && scope.has(Protection.ICMPV6)) {
      for (int type : NEIGHBOUR_DISCOVERY) {
        series.add(
            IptablesRule.of(List.of(Condition.icmpType(Protocol.ICMPV6, type), Condition.unforwarded(scope.family())),
                Target.ACCEPT, "p:neighbours"));
      }
      Alternatives listeners = scope.addresses().of(Condition.End.SOURCE, LISTENERS, IpSet.ALL);
      for (int type : LISTENER_DISCOVERY) {
        series.addEach(listeners.and(Alternatives.of(Condition.icmpType(Protocol.ICMPV6, type))), Target.ACCEPT,
            "p:neighbours");
      }
    }
  }

  /// The members of a redundant pair: who is master (VRRP, RFC 5798), and which connections there are (conntrackd).
  void pair() throws PolicyError {
    if (scope.plan().intent().isPair()) {
      series.addEach(ServiceTests.of("pair", scope.family(), List.of(VRRP))
          .and(scope.addresses().of(Condition.End.DESTINATION, MASTERS, IpSet.ALL))
          .and(Alternatives.of(Condition.unforwarded(scope.family()))), Target.ACCEPT, "p:pair");
      series.addEach(ServiceTests.of("pair", scope.family(), List.of(CONNTRACKD))
          .and(scope.addresses().of(Condition.End.DESTINATION, TRACKERS, IpSet.ALL)), Target.ACCEPT, "p:pair");
    }
  }

  /// What no sender in his right mind sends.
  void nonsense() {
    if (scope.has(Protection.MARTIANS)) {
      series.addEach(scope.addresses().of(Condition.End.SOURCE, MARTIANS, IpSet.ALL), scope.dropped("p:martian"),
          "p:martian");
    }
    if (scope.has(Protection.FRAGMENTS)) {
      Condition fragment = scope.family() == Family.IPV4 ? Condition.laterFragment() : Condition.sourceRouted();
      series.add(IptablesRule.of(List.of(fragment), scope.dropped("p:fragment"), "p:fragment"));
    }
    if (scope.has(Protection.MID_STREAM)) {
      series.add(IptablesRule.of(List.of(Condition.midStream(), Condition.state("NEW")),
          scope.dropped("p:mid-stream"), "p:mid-stream"));
    }
  }

  /// What comes in by a known interface, from behind it, goes on.
  void sources(Target otherwise) {
    behind(Condition.End.SOURCE, "p:spoof", otherwise);
  }

  /// What leaves by a known interface, for behind it, goes on.
  void destinations(Target otherwise) {
    behind(Condition.End.DESTINATION, "p:route", otherwise);
  }

  /// An interface that the site does not know leads to no zone, also where nobody asks which addresses lie behind one.
  private void behind(Condition.End end, String because, Target otherwise) {
    boolean spoofing = scope.has(Protection.SPOOFING);
    String goesOn = series.next();
    for (String ifName : scope.plan().intent().reach().behind().keySet()) {
      Condition by = end == Condition.End.SOURCE ? Condition.in(ifName) : Condition.out(ifName);
      Alternatives there = spoofing
          ? scope.addresses().of(end, scope.plan().intent().reach().all(ifName), IpSet.ALL)
          : Alternatives.ALWAYS;
      series.addEach(Alternatives.of(by).and(there), Target.goTo(goesOn), "");
    }
    series.add(spoofing
        ? IptablesRule.of(List.of(), scope.dropped(because), because)
        : IptablesRule.of(List.of(), otherwise, "p:default"));
    series.turnTo(goesOn);
  }

  /// SSH and SNMP of the device for administrators: no policy cuts them off.
  void management(List<PairPlan> pairs) throws PolicyError {
    if (scope.has(Protection.MANAGEMENT)) {
      Alternatives services = ServiceTests.of("device", scope.family(), scope.plan().intent().management());
      for (PairPlan pair : pairs) {
        if (scope.plan().intent().is(pair.from(), ZoneKind.MANAGEMENT)) {
          Alternatives from = scope.addresses().of(Condition.End.SOURCE, pair.sources(), IpSet.ALL);
          series.addEach(services.and(from), Target.ACCEPT, "p:management");
        }
      }
    }
  }

  void flood() throws PolicyError {
    if (scope.has(Protection.SYN_FLOOD)) {
      Condition above = Limits.perSource("protection 'syn-flood'", "p:syn-flood", SYN_FLOOD, "above");
      series.add(IptablesRule.of(List.of(Condition.protocol(Protocol.TCP), Condition.state("NEW"), above),
          scope.dropped("p:syn-flood"), "p:syn-flood"));
    }
  }
}
