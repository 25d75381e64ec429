package org.rempart.ui;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
import org.rempart.ui.common.Theme;
import org.rempart.ui.traffic.Load;
import org.rempart.ui.traffic.TrafficSource;

/// Waves for tests of the traffic view, and a painter that draws them plainly.
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
      return new Load(key, status, Optional.of(new Rate(size * 1e6)), Optional.of(new Rate(size * 4e5)), Optional.of(1_000_000_000L));
    })).toList();
  }

  static BufferedImage paint(Traffic traffic, int width, int height, double scale, Theme theme, boolean live) {
    BufferedImage image = new BufferedImage((int) (width * scale), (int) (height * scale), BufferedImage.TYPE_INT_ARGB_PRE);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(theme == Theme.DARK ? new Color(0x1f6f2f) : new Color(0xa9d8b4));
    double[] values = traffic.inAverage().values();
    Path2D path = new Path2D.Double();
    path.moveTo(0, image.getHeight());
    for (int i = 0; i < values.length; i++) {
      path.lineTo((double) i * image.getWidth() / values.length, image.getHeight() * (1 - values[i] / 1e7));
    }
    path.lineTo(image.getWidth(), image.getHeight());
    graphics.fill(path);
    graphics.dispose();
    return image;
  }

  private static Traffic wave(SeriesKey key, Span span, Instant end) {
    int length = (int) span.length().dividedBy(span.step());
    double[] values = IntStream.range(0, length).mapToDouble(i -> 5e6 + 4e6 * Math.sin(i / 20.0 + key.hashCode())).toArray();
    Series series = new Series(end.minus(span.length()), span.step(), values);
    return new Traffic(key, span, series, series, series, series);
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
