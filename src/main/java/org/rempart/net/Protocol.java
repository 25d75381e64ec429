package org.rempart.net;

import java.util.Locale;
import java.util.Optional;

/// The protocols above IP that a service may name, with their IANA numbers.
public enum Protocol {
  ICMP(1),
  TCP(6),
  UDP(17),
  GRE(47),
  ESP(50),
  AH(51),
  ICMPV6(58),
  SCTP(132);

  private final int number;

  Protocol(int number) {
    this.number = number;
  }

  public int number() {
    return number;
  }

  public boolean hasPorts() {
    return this == TCP || this == UDP || this == SCTP;
  }

  public boolean isIcmp() {
    return this == ICMP || this == ICMPV6;
  }

  /// Whether packets of this protocol exist in the family: ICMP is IPv4's alone, ICMPv6 is IPv6's.
  public boolean existsIn(Family family) {
    return switch (this) {
      case ICMP -> family == Family.IPV4;
      case ICMPV6 -> family == Family.IPV6;
      case TCP, UDP, GRE, ESP, AH, SCTP -> true;
    };
  }

  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Reads `tcp`, `udp`, `icmp` ...; empty if there is no such protocol.
  public static Optional<Protocol> parse(String text) {
    for (Protocol protocol : values()) {
      if (protocol.text().equals(text)) {
        return Optional.of(protocol);
      }
    }
    return Optional.empty();
  }
}
