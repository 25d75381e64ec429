package org.rempart.space;

import java.util.ArrayList;
import java.util.List;
import org.rempart.net.PortRange;

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

  /// Ranges of protocols with the same use.
  static List<PortRange> runs() {
    List<PortRange> runs = new ArrayList<>();
    int first = 0;
    for (int protocol = 1; protocol <= 256; protocol++) {
      if (protocol == 256 || of(protocol) != of(first)) {
        runs.add(new PortRange(first, protocol - 1));
        first = protocol;
      }
    }
    return runs;
  }
}
