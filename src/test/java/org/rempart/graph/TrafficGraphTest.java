package org.rempart.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.rempart.measure.Series;
import org.rempart.measure.SeriesKey;
import org.rempart.measure.Span;
import org.rempart.measure.Traffic;

class TrafficGraphTest {
  private static final Instant END = Instant.parse("2026-03-11T15:00:00Z");
  private final TrafficGraph graph = new TrafficGraph(GraphTexts.ENGLISH);

  @Test
  void draws_green_in_below_blue_out_and_leaves_gaps_empty() throws IOException {
    int cells = 396;
    Traffic traffic = traffic(Span.DAY, i -> i > 100 && i < 200 ? Double.NaN : 1e6, i -> 2e5);
    BufferedImage image = graph.draw(traffic, style(Look.MRTG, Palette.LIGHT, 600, 200), Optional.empty());
    keep("gap", image);
    int plot = 600 - 68 - 16;
    int inGap = 68 + plot * 170 / cells;
    int known = 68 + plot * 300 / cells;
    assertThat(greenish(image, known)).isGreaterThan(80);
    assertThat(greenish(image, inGap)).isZero();
  }

  @Test
  void draws_every_span_look_and_size() throws IOException {
    for (Span span : Span.values()) {
      Traffic traffic = daily(span);
      for (Palette palette : Palette.values()) {
        show(span.text() + palette, traffic, style(Look.MODERN, palette, 420, 200));
        show(span.text() + palette + "-large", traffic, style(Look.MODERN, palette, 1200, 400));
      }
      show(span.text() + "-mrtg", traffic, style(Look.MRTG, Palette.LIGHT, 500, 190));
    }
    GraphStyle small = style(Look.MODERN, Palette.DARK, 420, 200);
    show("spike", traffic(Span.DAY, i -> i == 200 ? 1e9 : 1e5, i -> 5e4), small);
    show("zero", traffic(Span.DAY, i -> 0, i -> 0), small);
  }

  private void show(String name, Traffic traffic, GraphStyle style) throws IOException {
    BufferedImage image = graph.draw(traffic, style, Optional.of("fw1 · eth-wan"));
    assertThat(image.getWidth()).isEqualTo(style.width());
    assertThat(image.getHeight()).isEqualTo(style.height());
    assertThat(Arrays.stream(pixels(image)).distinct().count()).isGreaterThan(10);
    keep(name, image);
  }

  @Test
  void says_that_there_is_no_data_yet() throws IOException {
    GraphStyle style = style(Look.MODERN, Palette.DARK, 420, 200);
    Traffic nothing = traffic(Span.WEEK, i -> Double.NaN, i -> Double.NaN);
    BufferedImage said = graph.draw(nothing, style, Optional.empty());
    keep("nothing", said);
    GraphTexts mute = new GraphTexts("in", "out", "max", "avg", "cur", "", "");
    BufferedImage silent = new TrafficGraph(mute).draw(nothing, style, Optional.empty());
    assertThat(pixels(said)).isNotEqualTo(pixels(silent));
  }

  @Test
  void scales_for_a_dense_screen_and_draws_sparklines() throws IOException {
    GraphStyle dense = new GraphStyle(
        Look.MODERN, Palette.DARK, 120, 32, 2, Locale.FRENCH, ZoneOffset.UTC, true);
    BufferedImage image = graph.draw(daily(Span.DAY), dense, Optional.empty());
    keep("spark", image);
    assertThat(image.getWidth()).isEqualTo(240);
    assertThat(image.getHeight()).isEqualTo(64);
  }

  @Test
  void never_gives_the_chart_more_columns_than_pixels() {
    Columns columns = new Columns(daily(Span.DAY), 120);
    assertThat(columns.getItemCount(0)).isLessThanOrEqualTo(120);
    assertThat(columns.endMillis(columns.getItemCount(0) - 1)).isEqualTo((double) END.toEpochMilli());
  }

  @Test
  void divides_the_axis_into_four_round_parts() {
    assertThat(Axes.part(912e6)).isEqualTo(250e6);
    assertThat(Axes.part(4e3)).isEqualTo(1e3);
    assertThat(Axes.part(4001)).isEqualTo(1500);
  }

  private static GraphStyle style(Look look, Palette palette, int width, int height) {
    return new GraphStyle(look, palette, width, height, 1, Locale.ENGLISH, ZoneOffset.UTC, false);
  }

  private static Traffic daily(Span span) {
    Random random = new Random(span.step().toSeconds());
    double day = 86_400.0 / span.step().toSeconds();
    return traffic(
        span,
        i -> i > 250 && i < 265 ? Double.NaN : 5e7 * (1.3 + Math.sin(i / day * 6.28)) + random.nextInt(20_000_000),
        i -> i > 250 && i < 265 ? Double.NaN : 2e7 * (1.3 + Math.sin(i / day * 6.28)) + random.nextInt(5_000_000));
  }

  private static Traffic traffic(Span span, IntToDoubleFunction in, IntToDoubleFunction out) {
    Series ins = series(span, in);
    Series outs = series(span, out);
    return new Traffic(new SeriesKey("fw1", "eth-wan"), span, ins, outs, times(ins, 1.4), times(outs, 1.2));
  }

  private static Series series(Span span, IntToDoubleFunction value) {
    int count = (int) span.length().dividedBy(span.step());
    return new Series(END.minus(span.length()), span.step(), IntStream.range(0, count).mapToDouble(value).toArray());
  }

  private static Series times(Series series, double factor) {
    double[] values = series.values().clone();
    for (int i = 0; i < values.length; i++) {
      values[i] *= factor;
    }
    return new Series(series.start(), series.step(), values);
  }

  private static long greenish(BufferedImage image, int x) {
    return IntStream.range(0, image.getHeight())
        .filter(y -> (image.getRGB(x, y) & 0xffffff) == 0x00cc00)
        .count();
  }

  private static int[] pixels(BufferedImage image) {
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }

  /// Pictures to look at lie under target.
  private static void keep(String name, BufferedImage image) throws IOException {
    Path directory = Files.createDirectories(Path.of("target", "graphs"));
    ImageIO.write(image, "png", directory.resolve(name + ".png").toFile());
  }
}
