package org.rempart.verify.intent;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.rempart.net.ConnectionState;
import org.rempart.net.Family;
import org.rempart.net.IpPrefix;
import org.rempart.net.IpSet;
import org.rempart.net.PortRange;
import org.rempart.net.Protocol;
import org.rempart.policy.Intent;
import org.rempart.site.Protection;
import org.rempart.site.ZoneKind;
import org.rempart.verify.filter.Condition;
import org.rempart.verify.filter.Rule;

/// What is decided before any policy rule: steps 1 to 6 of decision 9, as far as the site has them on.
record Precautions(Intent intent, Places places) {
  private static final PortRange ANY_CODE = new PortRange(0, 255);
  /// Fragments of a packet with ports, IPv6's routing header of type 0 (RFC 5095).
  private static final Condition ROUTED = new Condition.Unclear("rt type 0", true);
  private static final int FIN_SYN_RST_ACK = 0x17;
  private static final int SYN = 0x02;
  private static final int NEIGHBOURS_ALONE = 255;
  /// Loopback, multicast, reserved (RFC 6890).
  private static final IpSet NOBODY = addresses("127.0.0.0/8", "224.0.0.0/3", "::1", "ff00::/8");

  List<Rule> input() {
    List<Rule> rules = new ArrayList<>(states());
    rules.add(Says.accept(Places.entering("lo"), "p:loopback"));
    rules.addAll(neighbourhood());
    rules.addAll(oddities());
    rules.addAll(forged());
    rules.addAll(management());
    return rules;
  }

  List<Rule> output() {
    List<Rule> rules = new ArrayList<>(states());
    rules.add(Says.accept(Places.leaving("lo"), "p:loopback"));
    rules.addAll(neighbourhood());
    rules.addAll(astray());
    return rules;
  }

  List<Rule> forward() {
    List<Rule> rules = new ArrayList<>(states());
    rules.addAll(oddities());
    rules.addAll(forged());
    rules.addAll(astray());
    rules.add(guard());
    return rules;
  }

  private List<Rule> states() {
    Condition related = new Condition.StateIn(Set.of(ConnectionState.RELATED));
    List<Rule> rules = new ArrayList<>();
    rules.add(Says.accept(new Condition.StateIn(Set.of(ConnectionState.ESTABLISHED)), "p:state"));
    rules.add(Says.accept(intent.protects(Protection.ICMP_ERRORS)
        ? related
        : Condition.all(related, new Condition.Not(
            Condition.any(Condition.all(new Condition.FamilyIs(Family.IPV4), protocol(Protocol.ICMP)),
                Condition.all(new Condition.FamilyIs(Family.IPV6), protocol(Protocol.ICMPV6))))),
        "p:state"));
    if (intent.protects(Protection.INVALID_STATE)) {
      rules.add(Says.drop(new Condition.StateIn(Set.of(ConnectionState.INVALID)), "p:invalid"));
    }
    return rules;
  }

  private List<Rule> neighbourhood() {
    List<Rule> rules = new ArrayList<>();
    if (intent.protects(Protection.ICMPV6)) {
      rules.add(Says.accept(Condition.all(icmpv6(133, 136),
          new Condition.HopLimit(PortRange.of(NEIGHBOURS_ALONE))), "p:neighbours"));
      rules.add(Says.accept(Condition.all(Condition.any(icmpv6(130, 132), icmpv6(143, 143)),
          new Condition.From(addresses("::", "fe80::/10"))), "p:neighbours"));
    }
    if (intent.isPair()) {
      Condition vrrp = protocol(new Protocol(112));
      rules.add(Says.accept(Condition.all(vrrp, new Condition.To(addresses("224.0.0.18"))), "p:pair"));
      rules.add(Says.accept(Condition.all(vrrp, new Condition.To(addresses("ff02::12")),
          new Condition.HopLimit(PortRange.of(NEIGHBOURS_ALONE))), "p:pair"));
      rules.add(Says.accept(Condition.all(port(Protocol.UDP, 3780), new Condition.To(addresses("225.0.0.50"))),
          "p:pair"));
    }
    return rules;
  }

  private List<Rule> oddities() {
    List<Rule> rules = new ArrayList<>();
    if (intent.protects(Protection.MARTIANS)) {
      rules.add(Says.drop(new Condition.From(NOBODY), "p:martian"));
    }
    if (intent.protects(Protection.FRAGMENTS)) {
      rules.add(Says.drop(Condition.all(new Condition.FamilyIs(Family.IPV6), ROUTED), "p:fragment"));
      rules.add(Says.drop(
          Condition.all(new Condition.FamilyIs(Family.IPV4), new Condition.LaterFragment()), "p:fragment"));
    }
    if (intent.protects(Protection.MID_STREAM)) {
      rules.add(Says.drop(Condition.all(new Condition.StateIn(Set.of(ConnectionState.NEW)), protocol(Protocol.TCP),
          new Condition.Not(new Condition.TcpFlags(FIN_SYN_RST_ACK, SYN))), "p:mid-stream"));
    }
    return rules;
  }

  private List<Rule> forged() {
    return intent.protects(Protection.SPOOFING)
        ? List.of(Says.drop(new Condition.Not(places.from(_ -> true)), "p:spoof"))
        : List.of();
  }

  private List<Rule> astray() {
    return intent.protects(Protection.SPOOFING)
        ? List.of(Says.drop(new Condition.Not(places.to(_ -> true)), "p:route"))
        : List.of();
  }

  private List<Rule> management() {
    List<Rule> rules = new ArrayList<>();
    if (intent.protects(Protection.MANAGEMENT)) {
      rules.add(Says.accept(Condition.all(places.from(zone -> intent.is(zone, ZoneKind.MANAGEMENT)),
          new Condition.Any(intent.management().stream().map(Circumstance::service).toList())), "p:management"));
    }
    if (intent.protects(Protection.SYN_FLOOD)) {
      rules.add(Says.drop(Condition.all(places.from(_ -> true), new Condition.StateIn(Set.of(ConnectionState.NEW)),
          protocol(Protocol.TCP), new Condition.Unclear("p:syn-flood", false)), "p:syn-flood"));
    }
    return rules;
  }

  /// What is private or hidden is reached from the Internet through a translation only.
  private Rule guard() {
    return Says.drop(Condition.all(places.from(zone -> intent.is(zone, ZoneKind.INTERNET)), places.to(_ -> true),
        new Condition.Not(new Condition.Translated(true)), new Condition.To(intent.hidden())), "p:direct");
  }

  private static Condition icmpv6(int first, int last) {
    return new Condition.Icmp(Family.IPV6, new PortRange(first, last), ANY_CODE);
  }

  private static Condition protocol(Protocol protocol) {
    return new Condition.ProtocolIn(PortRange.of(protocol.number()));
  }

  private static Condition port(Protocol protocol, int port) {
    return Condition.all(protocol(protocol), new Condition.DestinationPort(PortRange.of(port)));
  }

  private static IpSet addresses(String... prefixes) {
    return IpSet.of(Stream.of(prefixes).map(IpPrefix::parse).toList());
  }
}
