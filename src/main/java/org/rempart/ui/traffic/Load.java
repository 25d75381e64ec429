package org.rempart.ui.traffic;

import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.rempart.measure.InterfaceStatus;
import org.rempart.measure.SeriesKey;
import org.rempart.net.Rate;

/// What an interface carries now.
///
/// @param in empty while unknown
/// @param speed bits a second; empty if the agent does not say
public record Load(SeriesKey key, InterfaceStatus operStatus, Optional<Rate> in, Optional<Rate> out,
    Optional<Long> speed) {
  static final Comparator<Load> BUSIEST_LAST = Comparator.comparingDouble(load -> load.share().orElse(0));

  /// The busier direction's part of the speed; empty if either is unknown.
  OptionalDouble share() {
    if (speed.isEmpty()) {
      return OptionalDouble.empty();
    }
    return Stream.of(in, out).flatMap(Optional::stream).mapToDouble(rate -> rate.bitsPerSecond() / speed.get()).max();
  }
}
