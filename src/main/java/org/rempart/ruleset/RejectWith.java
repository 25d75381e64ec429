package org.rempart.ruleset;

import java.util.Arrays;
import java.util.Optional;
import org.rempart.net.Family;

/// What the sender of a rejected packet is told. `icmpx` becomes ICMP or ICMPv6, as the packet needs; the
/// others are of one family, and a packet of the other one goes on to the next rule.
public enum RejectWith {
  /// TCP alone; any other packet goes on to the next rule.
  TCP_RESET("tcp reset"),
  PORT_UNREACHABLE("icmpx port-unreachable"),
  HOST_UNREACHABLE("icmpx host-unreachable"),
  /// IPv4: net unreachable; IPv6: no route to the destination.
  NO_ROUTE("icmpx no-route"),
  ADMIN_PROHIBITED("icmpx admin-prohibited"),
  ICMP_PORT("icmp port-unreachable"),
  ICMP_HOST("icmp host-unreachable"),
  ICMP_NET("icmp net-unreachable"),
  ICMP_ADMIN("icmp admin-prohibited"),
  ICMPV6_PORT("icmpv6 port-unreachable"),
  ICMPV6_ADDRESS("icmpv6 addr-unreachable"),
  ICMPV6_NO_ROUTE("icmpv6 no-route"),
  ICMPV6_ADMIN("icmpv6 admin-prohibited");

  private final String text;

  RejectWith(String text) {
    this.text = text;
  }

  public String text() {
    return text;
  }

  /// The only family whose packets are rejected; empty for both.
  public Optional<Family> family() {
    return switch (this) {
      case TCP_RESET, PORT_UNREACHABLE, HOST_UNREACHABLE, NO_ROUTE, ADMIN_PROHIBITED -> Optional.empty();
      case ICMP_PORT, ICMP_HOST, ICMP_NET, ICMP_ADMIN -> Optional.of(Family.IPV4);
      case ICMPV6_PORT, ICMPV6_ADDRESS, ICMPV6_NO_ROUTE, ICMPV6_ADMIN -> Optional.of(Family.IPV6);
    };
  }

  public static Optional<RejectWith> parse(String text) {
    return Arrays.stream(values()).filter(kind -> kind.text.equals(text)).findFirst();
  }
}
