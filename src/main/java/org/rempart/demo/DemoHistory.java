package org.rempart.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import org.rempart.measure.SeriesKey;

/// A year of traffic, so that the graphs have something to show from the first minute on.
public final class DemoHistory {
  private static final Duration STEP = Duration.ofMinutes(5);
  private static final int STEPS = (int) Duration.ofDays(365).dividedBy(STEP);

  private final TrafficModel model;
  private final Predicate<String> watched;

  /// @param watched by name, the devices that are polled
  public DemoHistory(TrafficModel model, Predicate<String> watched) {
    this.model = model;
    this.watched = watched;
  }

  /// The year that ends at the last full step before `now`.
  public void fill(HistorySink sink, Instant now) {
    Instant end = Instant.ofEpochSecond(Math.floorDiv(now.getEpochSecond(), STEP.toSeconds()) * STEP.toSeconds());
    Instant start = end.minus(STEP.multipliedBy(STEPS));
    Rates rates = model.rates(start, STEP, STEPS);
    for (SeriesKey key : model.keys()) {
      if (watched.test(key.device())) {
        sink.fill(key, start, STEP, rates.of(key, Direction.IN), rates.of(key, Direction.OUT));
      }
    }
  }
}
