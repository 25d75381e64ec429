package org.rempart.ui;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.rempart.collect.SeriesStore;
import org.rempart.measure.InterfaceStatus;
import org.rempart.measure.Series;
import org.rempart.measure.SeriesKey;
import org.rempart.measure.Span;
import org.rempart.measure.Traffic;
import org.rempart.net.Rate;
import org.rempart.ui.traffic.Load;
import org.rempart.ui.traffic.TrafficSource;

/// Waves for tests of the traffic view.
public final class FakeTraffic {
  private final Clock clock;

  FakeTraffic(Clock clock) {
    this.clock = clock;
  }

  TrafficSource source() {
    return new TrafficSource(new Store(), key -> Optional.of(wave(key, Span.DAY, clock.instant())), clock);
  }

  public static List<Load> loads() {
    return Company.document().site().devices().stream().flatMap(device -> device.interfaces().stream().map(plugged -> {
      SeriesKey key = new SeriesKey(device.name(), plugged.name());
      double size = 1 + Math.abs(key.hashCode() % 70);
      InterfaceStatus status = key.ifName().equals("eth-guest") ? InterfaceStatus.DOWN : InterfaceStatus.UP;
      return new Load(key, status, Optional.of(new Rate(size * 1e6)), Optional.of(new Rate(size * 4e5)),
          Optional.of(1_000_000_000L));
    })).toList();
  }

  private static Traffic wave(SeriesKey key, Span span, Instant end) {
    int length = (int) span.length().dividedBy(span.step());
    Random random = new Random(key.hashCode());
    double[] in = IntStream.range(0, length)
        .mapToDouble(i -> 6e6 + 4e6 * Math.sin(i / 40.0 + key.hashCode()) + 1e6 * random.nextDouble()).toArray();
    double[] out = IntStream.range(0, length).mapToDouble(i -> in[i] / 3 + 8e5 * random.nextDouble()).toArray();
    Series inSeries = new Series(end.minus(span.length()), span.step(), in);
    Series outSeries = new Series(end.minus(span.length()), span.step(), out);
    return new Traffic(key, span, inSeries, outSeries, inSeries, outSeries);
  }

  /// Archives with a wave under each interface of the company.
  private record Store() implements SeriesStore {
    @Override
    public void update(SeriesKey key, Instant at, Optional<Rate> in, Optional<Rate> out) {}

    @Override
    public Traffic read(SeriesKey key, Span span, Instant end) {
      return wave(key, span, end);
    }

    @Override
    public SortedSet<SeriesKey> keys() {
      return new TreeSet<>(loads().stream().map(Load::key).toList());
    }
  }
}
