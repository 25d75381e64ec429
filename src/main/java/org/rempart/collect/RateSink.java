package org.rempart.collect;

import java.util.Map;
import java.util.Optional;
import org.rempart.measure.SeriesKey;

/// Where the rates of one poll go.
@FunctionalInterface
interface RateSink {
  /// Blocks until they are kept.
  ///
  /// @return why they could not be archived; empty if they were
  Optional<String> keep(Map<SeriesKey, Sample> rates);
}
