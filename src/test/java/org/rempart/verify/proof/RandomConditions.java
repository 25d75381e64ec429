package org.rempart.verify.proof;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.rempart.net.ConnectionState;
import org.rempart.net.Family;
import org.rempart.net.IpPrefix;
import org.rempart.net.IpSet;
import org.rempart.net.PortRange;
import org.rempart.verify.filter.AddressKind;
import org.rempart.verify.filter.Cast;
import org.rempart.verify.filter.Condition;
import org.rempart.verify.filter.InterfacePattern;

/// Draws questions about a world so small that packets meet them.
record RandomConditions(Random random) {
  static final List<String> ADDRESSES = List.of("10.0.0.1", "10.0.0.2", "10.0.1.1", "192.0.2.1", "198.51.100.7");
  static final List<String> ADDRESSES_6 = List.of("2001:db8::1", "2001:db8::2", "2001:db8:1::1");
  private static final List<String> PREFIXES = List.of("10.0.0.0/31", "10.0.0.0/24", "10.0.0.0/8", "192.0.2.0/24",
      "198.51.100.7", "10.0.0.1", "10.0.1.1", "2001:db8::/64", "2001:db8::1");
  static final List<Integer> PORTS = List.of(22, 80, 443, 8080);
  static final List<Integer> PROTOCOLS = List.of(1, 6, 6, 6, 17, 47, 58);
  private static final List<String> INTERFACES = List.of("eth0", "eth1", "wan", "lo");
  private static final int KINDS = 18;

  Condition all(int most) {
    List<Condition> parts = IntStream.range(0, random.nextInt(most + 1)).mapToObj(_ -> part(1)).toList();
    return Condition.all(parts.toArray(Condition[]::new));
  }

  private Condition part(int depth) {
    return switch (random.nextInt(depth > 0 ? 8 : 6)) {
      case 6 -> new Condition.Not(part(depth - 1));
      case 7 -> Condition.any(part(depth - 1), part(depth - 1));
      default -> leaf();
    };
  }

  Condition leaf() {
    return switch (random.nextInt(KINDS + 6)) {
      case 0 -> new Condition.FamilyIs(one(List.of(Family.values())));
      case 1 -> new Condition.Entering(pattern());
      case 2 -> new Condition.Leaving(pattern());
      case 3 -> new Condition.Icmp(Family.IPV4, new PortRange(0, 8), random.nextBoolean()
          ? new PortRange(0, 255)
          : new PortRange(1, 3));
      case 4 -> new Condition.TcpFlags(0x12, 0x02);
      case 5 -> new Condition.StateIn(Set.of(one(List.of(ConnectionState.values()))));
      case 6 -> new Condition.Translated(random.nextBoolean());
      case 7 -> new Condition.Originally(random.nextBoolean()
          ? new Condition.To(addresses())
          : new Condition.Not(
              new Condition.DestinationPort(ports())));
      case 8 -> new Condition.Reply();
      case 9 -> new Condition.LaterFragment();
      case 10 -> new Condition.HopLimit(new PortRange(0, 63));
      case 11 -> new Condition.DeliveredAs(Cast.BROADCAST);
      case 12 -> new Condition.Mark(random.nextInt(4) == 0, 3, random.nextInt(4));
      case 13 -> new Condition.AddressIs(random.nextBoolean(), one(List.of(AddressKind.LOCAL, AddressKind.MULTICAST,
          AddressKind.BROADCAST)));
      case 14 -> new Condition.Member("blocked", List.of("ip saddr"));
      case 15 -> new Condition.Unclear("owner root", true);
      case 16 -> new Condition.Unclear("limit 1/second", false);
      case 17 -> new Condition.SourcePort(new PortRange(1024, 65535));
      case 18 -> new Condition.From(addresses());
      case 19, 20 -> new Condition.To(addresses());
      case 21 -> new Condition.ProtocolIn(PortRange.of(one(PROTOCOLS)));
      default -> Condition.all(new Condition.ProtocolIn(PortRange.of(6)), new Condition.DestinationPort(ports()));
    };
  }

  private InterfacePattern pattern() {
    return one(List.of(new InterfacePattern("eth0", false), new InterfacePattern("eth", true),
        new InterfacePattern("wan", false), new InterfacePattern("e", true), new InterfacePattern("", true)));
  }

  private PortRange ports() {
    return random.nextBoolean() ? PortRange.of(one(PORTS)) : new PortRange(80, 500);
  }

  IpSet addresses() {
    return IpSet.of(IpPrefix.parse(one(PREFIXES))).union(IpSet.of(IpPrefix.parse(one(PREFIXES))));
  }

  String name() {
    return one(INTERFACES);
  }

  <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
