package org.rempart.measure;

import java.util.Optional;
import org.rempart.net.Rate;

/// From two values of one counter to a rate.
///
/// @param seconds between the two, more than 0
/// @param speed of the interface, bits a second; empty if nobody knows it
record CounterDifference(double seconds, Optional<Long> speed) {
  /// An agent's interval and counters are not of the very same instant: so much more than the speed may
  /// come out.
  private static final double TOLERANCE = 1.05;

  private static final long WRAP_32 = 1L << 32;

  Optional<Rate> rate(Optional<Counter> earlier, Optional<Counter> later) {
    if (earlier.isEmpty() || later.isEmpty() || earlier.get().width() != later.get().width()) {
      return Optional.empty();
    }
    long octets = later.get().value() - earlier.get().value();
    return switch (later.get().width()) {
      // no counter of 64 bits gets 2^63 further between two polls: it went backwards
      case BITS_64 -> octets < 0 ? Optional.empty() : below(octets);
      case BITS_32 -> octets < 0 ? wrapped(octets + WRAP_32) : below(octets);
    };
  }

  /// A counter that went backwards has wrapped or was reset; only the speed of the interface can tell.
  private Optional<Rate> wrapped(long octets) {
    return speed.isEmpty() ? Optional.empty() : below(octets);
  }

  private Optional<Rate> below(long octets) {
    double octetsPerSecond = octets / seconds;
    boolean possible = speed.isEmpty() || octetsPerSecond * 8 <= speed.get() * TOLERANCE;
    return possible ? Optional.of(new Rate(octetsPerSecond)) : Optional.empty();
  }
}
