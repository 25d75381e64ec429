package org.rempart.measure;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/// Consecutive values at a fixed step. Value `i` holds for the step that ends at `start + (i + 1) * step`;
/// unknown is NaN.
///
/// @param values octets a second; not copied, never changed after construction
@SuppressWarnings("ArrayRecordComponent")
public record Series(Instant start, Duration step, double[] values) {
  public Instant end() {
    return start.plus(step.multipliedBy(values.length));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Series that && start.equals(that.start) && step.equals(that.step)
        && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return 31 * start.hashCode() + Arrays.hashCode(values);
  }
}
