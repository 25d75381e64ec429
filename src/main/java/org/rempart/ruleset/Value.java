package org.rempart.ruleset;

import org.rempart.net.IpRange;
import org.rempart.net.PortRange;

/// What a field is compared with: one value or an interval of them.
public sealed interface Value {

  /// An interface's name, a connection state, a family: compared as it is.
  record Word(String text) implements Value {}

  record Addresses(IpRange range) implements Value {}

  /// Ports, ICMP types, protocol numbers, hop limits.
  record Numbers(PortRange range) implements Value {}

  static Value number(int number) {
    return new Numbers(PortRange.of(number));
  }
}
