package org.rempart.ruleset;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.rempart.net.IpRange;
import org.rempart.net.PortRange;

/// What a field is compared with: one value or an interval of them.
public sealed interface Value {

  /// An interface's name, a connection state, a family, a day: compared as it is.
  record Word(String text) implements Value {
    public Word {
      Quotable.check(text);
    }
  }

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

  /// The first of the values.
  default Edge from() {
    return switch (this) {
      case Word(var text) -> Edge.of(text);
      case Addresses(var range) -> Edge.of(range.first());
      case Numbers(var range) -> Edge.of(range.first());
      case Hours(var first, _) -> Edge.of(first.toSecondOfDay());
    };
  }

  /// The last of the values.
  default Edge to() {
    return switch (this) {
      case Word(var text) -> Edge.of(text);
      case Addresses(var range) -> Edge.of(range.last());
      case Numbers(var range) -> Edge.of(range.last());
      case Hours(_, var last) -> Edge.of(last.toSecondOfDay());
    };
  }

  /// Whether it is more than one value.
  default boolean interval() {
    return !from().equals(to());
  }

  /// Whether all of the other's values, of the same type, are among these.
  default boolean contains(Value other) {
    return from().compareTo(other.from()) <= 0 && other.to().compareTo(to()) <= 0;
  }

  static Value number(int number) {
    return new Numbers(PortRange.of(number));
  }
}
