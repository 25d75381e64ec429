package org.rempart.ui.traffic;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.rempart.collect.SeriesStore;
import org.rempart.measure.SeriesKey;
import org.rempart.measure.Traffic;

/// Where the graphs' values come from. Safe for use by several threads.
///
/// @param live the last minutes of an interface; empty before its second poll
public record TrafficSource(SeriesStore archives, Function<SeriesKey, Optional<Traffic>> live, Clock clock) {
  /// What an interface carried over a range; reads files.
  Optional<Traffic> read(SeriesKey key, Range range) {
    return range.span().isEmpty()
        ? live.apply(key)
        : range.span().map(span -> archives.read(key, span, clock.instant()));
  }
}
