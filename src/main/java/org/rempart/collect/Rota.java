package org.rempart.collect;

import java.time.Duration;

/// When in the interval a device's turn is: devices spread over it, and each keeps its place from start to
/// start.
///
/// @param first until the first poll, soon, so that a person sees something
/// @param regular until the first of the regular polls
record Rota(Duration first, Duration regular) {
  /// Closer together, two polls may see one and the same cached value (net-snmp: 3 s).
  private static final Duration APART = Duration.ofSeconds(5);

  static Rota of(String device, Duration interval) {
    double place = Math.floorMod(device.hashCode() * 0x9E37_79B9, 10_000) / 10_000.0;
    Duration first = part(APART, place);
    Duration regular = part(interval, place);
    return new Rota(first, regular.minus(first).compareTo(APART) < 0 ? regular.plus(interval) : regular);
  }

  private static Duration part(Duration whole, double part) {
    return Duration.ofMillis((long) (whole.toMillis() * part));
  }
}
