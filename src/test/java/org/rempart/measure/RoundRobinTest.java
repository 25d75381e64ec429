package org.rempart.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RoundRobinTest {
  private static final long MIDNIGHT = 1_700_006_400;
  private static final RowSink.Row UNKNOWN = new RowSink.Row(Double.NaN, Double.NaN, Double.NaN, Double.NaN);

  static LongStream seeds() {
    double campaign = Double.parseDouble(System.getProperty("rempart.campaign", "0.1"));
    long base = System.nanoTime() & 0xffffff;
    return LongStream.range(base, base + Math.max(5, Math.round(20 * campaign)));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void computes_every_cell_as_rrdtool(long seed, @TempDir Path directory) {
    Rrdtool.requireInstalled();
    System.out.println("RoundRobinTest.computes_every_cell_as_rrdtool seed " + seed);
    Random random = new Random(seed);
    ArchiveLayout layout = random.nextBoolean()
        ? ArchiveLayout.MRTG
        : ArchiveLayout.mrtg(Duration.ofSeconds(60), Duration.ofSeconds(random.nextBoolean() ? 600 : 150));
    Feed feed = new Feed(random, layout, MIDNIGHT + random.nextInt(100_000));
    Rrdtool rrdtool = new Rrdtool(directory, layout, feed.start);
    rrdtool.update(feed.lines);

    long compared = 0;
    for (int archive = 0; archive < layout.archives().size(); archive++) {
      long row = layout.archives().get(archive).rowSeconds();
      long last = feed.last / row * row;
      long start = Math.max(feed.start / row * row, last - (layout.archives().get(archive).rows() - 2) * row);
      for (Consolidation function : Consolidation.values()) {
        for (Map.Entry<Long, double[]> cell : rrdtool.fetch(function, row, start, last).entrySet()) {
          check(cell, feed.rows.get(archive).getOrDefault(cell.getKey() / row, UNKNOWN), function, row);
          compared++;
        }
      }
    }
    assertThat(compared).isGreaterThan(500);
  }

  private static void check(
      Map.Entry<Long, double[]> cell, RowSink.Row mine, Consolidation function, long row) {
    boolean average = function == Consolidation.AVERAGE;
    double[] values = {
        average ? mine.inAverage() : mine.inMaximum(), average ? mine.outAverage() : mine.outMaximum()
    };
    for (int i = 0; i < 2; i++) {
      double theirs = cell.getValue()[i];
      String where = function + " row of " + row + " s ending " + cell.getKey() + " source " + i;
      if (Double.isNaN(theirs)) {
        assertThat(values[i]).as(where).isNaN();
      } else {
        assertThat(values[i]).as(where).isCloseTo(theirs, within(Math.max(1e-9, 1e-9 * theirs)));
      }
    }
  }

  /// The same irregular updates for both: jitter, unknowns, late polls, days of silence, sometimes eighths of a
  /// second (which rrdtool reads without losing a microsecond).
  private static final class Feed {
    final long start;
    long last;
    final List<String> lines = new ArrayList<>();
    final List<Map<Long, RowSink.Row>> rows = new ArrayList<>();

    Feed(Random random, ArchiveLayout layout, long start) {
      this.start = start;
      layout.archives().forEach(_ -> rows.add(new HashMap<>()));
      RoundRobin engine = new RoundRobin(layout, Instant.ofEpochSecond(start));
      boolean fractions = random.nextInt(4) == 0;
      int[] polls = random.nextBoolean() ? new int[]{298, 300, 300, 301, 310} : new int[]{5, 17, 60, 61, 150};
      long at = start * 1000;
      for (int i = 0; i < 6000; i++) {
        at += 1000L * interval(random, polls) + (fractions ? 125L * random.nextInt(8) : 0);
        double in = random.nextInt(40) == 0 ? Double.NaN : Math.round(random.nextDouble() * 1e9) / 8.0;
        double out = random.nextInt(15) == 0 ? Double.NaN : random.nextInt(1000) / 4.0;
        lines.add(String.format(Locale.ROOT, "%d.%03d:%s:%s", at / 1000, at % 1000, text(in), text(out)));
        engine.update(Instant.ofEpochMilli(at), in, out, (a, n, row) -> rows.get(a).put(n, row));
        if (i % 97 == 0) {
          engine = saved(layout, engine);
        }
      }
      last = at / 1000;
    }

    private static long interval(Random random, int[] polls) {
      return switch (random.nextInt(500)) {
        case 0 -> 86_400L + random.nextInt(300_000);
        case 1, 2, 3, 4 -> 450 + random.nextInt(1600);
        case 5, 6 -> 600;
        default -> polls[random.nextInt(polls.length)];
      };
    }

    private static String text(double rate) {
      return Double.isNaN(rate) ? "U" : String.format(Locale.ROOT, "%.3f", rate);
    }
  }

  private static RoundRobin saved(ArchiveLayout layout, RoundRobin engine) {
    ByteBuffer state = ByteBuffer.allocate(RoundRobin.stateBytes(layout));
    engine.save(state);
    return RoundRobin.restore(layout, state.flip());
  }

  @Test
  void weights_several_updates_of_one_step_by_their_time() {
    Map<Long, RowSink.Row> rows = new HashMap<>();
    RoundRobin engine = new RoundRobin(ArchiveLayout.MRTG, Instant.ofEpochSecond(MIDNIGHT));
    engine.update(Instant.ofEpochSecond(MIDNIGHT + 100), 30, 3, (_, _, _) -> {});
    engine.update(Instant.ofEpochSecond(MIDNIGHT + 300), 60, 6, (a, n, row) -> rows.put(n * (a + 1), row));
    assertThat(rows).containsOnly(Map.entry(MIDNIGHT / 300 + 1, new RowSink.Row(50, 5, 50, 5)));
  }

  @Test
  void ignores_an_update_that_is_not_later() {
    RoundRobin engine = new RoundRobin(ArchiveLayout.MRTG, Instant.ofEpochSecond(MIDNIGHT));
    assertThat(engine.update(Instant.ofEpochSecond(MIDNIGHT), 1, 1, (_, _, _) -> {})).isFalse();
    assertThat(engine.lastUpdate()).isEqualTo(Instant.ofEpochSecond(MIDNIGHT));
  }

  @Test
  void loses_and_invents_no_octet() {
    Random random = new Random(7);
    double[] octets = new double[2];
    RoundRobin engine = new RoundRobin(ArchiveLayout.MRTG, Instant.ofEpochSecond(MIDNIGHT));
    long at = MIDNIGHT;
    while (at < MIDNIGHT + 86_400) {
      long next = Math.min(MIDNIGHT + 86_400, at + 1 + random.nextInt(590));
      double rate = random.nextInt(1_000_000);
      octets[0] += rate * (next - at);
      at = next;
      engine.update(Instant.ofEpochSecond(at), rate, 0, (a, _, row) -> {
        if (a == 0) {
          octets[1] += row.inAverage() * 300;
        }
      });
    }
    assertThat(octets[1]).isCloseTo(octets[0], within(octets[0] * 1e-12));
  }
}
