package org.rempart.adapter.snmp;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// By when a whole poll must have ended.
record Deadline(Clock clock, Instant began, Duration allowed) {
  static Deadline in(Duration allowed, Clock clock) {
    return new Deadline(clock, clock.instant(), allowed);
  }

  Duration spent() {
    return Duration.between(began, clock.instant());
  }

  /// Zero when it is over.
  Duration left() {
    Duration left = allowed.minus(spent());
    return left.isNegative() ? Duration.ZERO : left;
  }

  boolean isOver() {
    return left().isZero();
  }
}
