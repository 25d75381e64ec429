package org.rempart.verify.kernel;

import java.util.List;
import java.util.Random;
import org.rempart.net.Family;
import org.rempart.net.Flow;
import org.rempart.net.IpAddress;
import org.rempart.net.IpPrefix;
import org.rempart.net.IpRange;
import org.rempart.net.Protocol;

/// The few addresses, ports and interfaces that random rules name, and packets from their borders.
final class Vocabulary {
  static final List<String> INTERFACES = List.of("eth0", "eth1", "wan0");
  private static final List<String> PREFIXES4 = List.of("10.0.0.0/24", "10.0.0.128/25", "10.0.0.77/32", "10.1.0.0/24",
      "10.1.0.5/32", "198.51.100.0/24", "203.0.113.9/32", "0.0.0.0/0");
  private static final List<String> PREFIXES6 = List.of("2001:db8:0::/64", "2001:db8:0::80/121", "2001:db8:0::77/128",
      "2001:db8:1::/64", "2001:db8:1::5/128", "2001:db8:ffff::/64", "2001:db8:ffff::9/128");
  private static final int[] PORTS = {22, 53, 80, 443, 1024, 2000, 8080, 65535};
  private static final Protocol[] PROTOCOLS = {Protocol.TCP, Protocol.TCP, Protocol.UDP, Protocol.UDP, Protocol.ICMP,
      Protocol.SCTP, Protocol.GRE};
  private static final int[] ICMP_REQUESTS = {8, 13};
  private static final int[] ICMPV6_REQUESTS = {128, 139};

  private final Random random;

  Vocabulary(Random random) {
    this.random = random;
  }

  <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  boolean chance(int in) {
    return random.nextInt(in) == 0;
  }

  int number(int first, int last) {
    return first + random.nextInt(last - first + 1);
  }

  String prefix(Family family) {
    return one(family == Family.IPV4 ? PREFIXES4.subList(0, 7) : PREFIXES6);
  }

  int port() {
    return PORTS[random.nextInt(PORTS.length)];
  }

  /// As `1024:2000` with that sign in between.
  String ports(String sign) {
    int one = port();
    int other = port();
    return chance(2) || one == other ? "" + one : Math.min(one, other) + sign + Math.max(one, other);
  }

  String anInterface() {
    return one(INTERFACES);
  }

  /// The beginning of a connection.
  Flow flow(Family family) {
    Protocol protocol = PROTOCOLS[random.nextInt(PROTOCOLS.length)];
    if (protocol.isIcmp()) {
      int[] types = family == Family.IPV4 ? ICMP_REQUESTS : ICMPV6_REQUESTS;
      return new Flow(address(family), address(family), family == Family.IPV4 ? Protocol.ICMP : Protocol.ICMPV6, 0,
          types[random.nextInt(types.length)]);
    }
    boolean ports = protocol.hasPorts();
    return new Flow(address(family), address(family), protocol, ports ? near(port()) : 0, ports ? near(port()) : 0);
  }

  /// First, last, one off, or in the middle of a prefix.
  private IpAddress address(Family family) {
    IpRange range = IpRange.of(IpPrefix.parse(prefix(family)));
    long size = range.last().low() - range.first().low();
    IpAddress some = switch (random.nextInt(5)) {
      case 0 -> range.first();
      case 1 -> range.last();
      case 2 -> new IpAddress(family, range.first().high(), range.first().low() - 1);
      case 3 -> range.last().plus(1);
      default -> range.first().plus(Math.floorMod(random.nextLong(), Math.max(1, size)));
    };
    return some;
  }

  private int near(int port) {
    return Math.clamp(port + random.nextInt(3) - 1, 1, 65535);
  }
}
