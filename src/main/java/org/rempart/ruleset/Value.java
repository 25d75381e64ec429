package org.rempart.ruleset;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.rempart.net.IpRange;
import org.rempart.net.PortRange;

/// What a field is compared with: one value or an interval of them.
public sealed interface Value {

  /// An interface's name, a connection state, a family, a day: compared as it is.
  record Word(String text) implements Value {}

  record Addresses(IpRange range) implements Value {}

  /// Ports, ICMP types, protocol numbers, hop limits.
  record Numbers(PortRange range) implements Value {}

  /// Seconds of a day, UTC, both included; from before to after midnight it takes two of them.
  record Hours(LocalTime first, LocalTime last) implements Value {
    public Hours {
      if (!whole(first) || !whole(last) || first.isAfter(last)) {
        throw new IllegalArgumentException("'" + first + "-" + last + "' are no whole seconds of one day in order");
      }
    }

    private static boolean whole(LocalTime time) {
      return time.equals(time.truncatedTo(ChronoUnit.SECONDS));
    }
  }

  /// Whether it is more than one value.
  default boolean interval() {
    return switch (this) {
      case Word _ -> false;
      case Addresses(var range) -> !range.first().equals(range.last());
      case Numbers(var range) -> range.first() != range.last();
      case Hours(var first, var last) -> !first.equals(last);
    };
  }

  static Value number(int number) {
    return new Numbers(PortRange.of(number));
  }
}
