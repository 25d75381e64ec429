package org.rempart.demo;

import java.time.Duration;
import java.time.Instant;
import org.rempart.measure.SeriesKey;

/// Takes the past of one interface.
@FunctionalInterface
public interface HistorySink {
  /// Value `i` holds until `start + (i + 1) * step`.
  ///
  /// @param in octets a second
  /// @param out octets a second, as many
  void fill(SeriesKey key, Instant start, Duration step, double[] in, double[] out);
}
