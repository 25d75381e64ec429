package org.rempart.space;

import java.util.stream.IntStream;

/// What a protocol does with the two fields for ports.
enum PortUse {
  PORTS(65535, 65535),
  /// The destination's field holds the type.
  ICMP_TYPE(0, 255),
  NOTHING(0, 0);

  private final int highestSource;
  private final int highestDestination;

  PortUse(int highestSource, int highestDestination) {
    this.highestSource = highestSource;
    this.highestDestination = highestDestination;
  }

  static PortUse of(int protocol) {
    return switch (protocol) {
      case 6, 17, 33, 132, 136 -> PORTS; // TCP, UDP, DCCP, SCTP, UDP-Lite
      case 1, 58 -> ICMP_TYPE;
      default -> NOTHING;
    };
  }

  int highestSource() {
    return highestSource;
  }

  int highestDestination() {
    return highestDestination;
  }

  IntStream protocols() {
    return IntStream.rangeClosed(0, 255).filter(protocol -> of(protocol) == this);
  }

  int protocols(Diagrams diagrams, Block block) {
    return protocols().map(p -> block.between(diagrams, p, p)).reduce(Nodes.FALSE, diagrams::or);
  }
}
