package org.rempart.ruleset;

import java.util.stream.Stream;
import org.rempart.net.Family;
import org.rempart.site.Protection;
import org.rempart.site.RateLimit;

/// Who began how many TCP connections to the device of late.
record FloodSets() implements Pass {
  /// More than a person's browser or a monitoring system begins.
  static final RateLimit RATE = new RateLimit(25, RateLimit.Unit.SECOND, 100);

  static String name(Family family) {
    return Meters.name("rate", "syn-flood/p", family);
  }

  @Override
  public Draft apply(Draft draft) {
    return draft.protects(Protection.SYN_FLOOD)
        ? draft.withSets(Stream.of(Family.values())
            .map(family -> Meters.remembered("rate", "syn-flood/p", family, RATE)).toList())
        : draft;
  }
}
