package org.rempart;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.rempart.collect.LiveSeries;
import org.rempart.collect.Sample;
import org.rempart.measure.Series;
import org.rempart.measure.SeriesKey;
import org.rempart.measure.Span;
import org.rempart.measure.Traffic;
import org.rempart.net.Rate;

/// The last minutes of an interface as a series of fixed step, for a graph: a step takes the value of the poll
/// that covers its end, and one that no poll covers is unknown.
final class LiveTraffic {
  private static final Duration LENGTH = Duration.ofMinutes(15);

  private final LiveSeries live;
  private final Duration interval;
  private final Clock clock;

  /// @param interval between two polls; also the step
  LiveTraffic(LiveSeries live, Duration interval, Clock clock) {
    this.live = live;
    this.interval = interval;
    this.clock = clock;
  }

  Optional<Traffic> of(SeriesKey key) {
    List<Sample> samples = live.recent(key);
    if (samples.isEmpty()) {
      return Optional.empty();
    }
    Instant end = samples.getLast().at().isAfter(clock.instant()) ? samples.getLast().at() : clock.instant();
    int steps = (int) Math.max(2, LENGTH.dividedBy(interval));
    Instant start = end.minus(interval.multipliedBy(steps));
    Series in = series(samples, Sample::in, start, steps);
    Series out = series(samples, Sample::out, start, steps);
    return Optional.of(new Traffic(key, Span.DAY, in, out, in, out));
  }

  private Series series(List<Sample> samples, Function<Sample, Optional<Rate>> side, Instant start, int steps) {
    double[] values = new double[steps];
    Arrays.fill(values, Double.NaN);
    int next = 0;
    for (int i = 0; i < steps; i++) {
      Instant at = start.plus(interval.multipliedBy(i + 1L));
      while (next < samples.size() && samples.get(next).at().isBefore(at)) {
        next++;
      }
      // the newest poll stands for the step that is not over yet
      Sample covering = next < samples.size() ? samples.get(next) : samples.getLast();
      boolean covers = Duration.between(covering.at(), at).abs().compareTo(interval.multipliedBy(2)) < 0;
      values[i] = covers ? side.apply(covering).map(Rate::octetsPerSecond).orElse(Double.NaN) : Double.NaN;
    }
    return new Series(start, interval, values);
  }
}
