package org.rempart.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TrafficSummaryTest {
  private static final double UNKNOWN = Double.NaN;

  @Test
  void takes_the_maximum_of_max_cells_the_average_of_known_ones_and_the_last_known() {
    TrafficSummary summary = TrafficSummary.of(new Traffic(
        new SeriesKey("fw1", "eth0"),
        Span.WEEK,
        series(1, UNKNOWN, 3, UNKNOWN),
        series(UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN),
        series(9, UNKNOWN, 4, UNKNOWN),
        series(UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN)));
    assertThat(summary.in()).isEqualTo(new TrafficSummary.Direction(9, 2, 3));
    assertThat(summary.out()).isEqualTo(new TrafficSummary.Direction(UNKNOWN, UNKNOWN, UNKNOWN));
    assertThat(summary.isUnknown()).isFalse();
  }

  private static Series series(double... values) {
    return new Series(Instant.EPOCH, Span.WEEK.step(), values);
  }
}
