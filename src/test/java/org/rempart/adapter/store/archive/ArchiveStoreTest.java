package org.rempart.adapter.store.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rempart.measure.SeriesKey;
import org.rempart.measure.Span;
import org.rempart.measure.Traffic;
import org.rempart.net.Rate;

class ArchiveStoreTest {
  private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");
  private static final Duration STEP = Duration.ofMinutes(5);
  private static final SeriesKey WAN = new SeriesKey("fw1", "eth-wan");

  @TempDir
  Path directory;

  @Test
  void reads_back_finished_rows_and_leaves_the_rest_unknown() {
    try (ArchiveStore store = new ArchiveStore(directory, Mode.READ_WRITE)) {
      updates(store, WAN, 12);
      Traffic day = store.read(WAN, Span.DAY, START.plus(STEP.multipliedBy(13)));
      assertThat(day.inAverage().values()).hasSize(396);
      assertThat(known(day.inAverage().values())).isEqualTo(12);
      assertThat(day.inAverage().values()[394]).isEqualTo(12);
      assertThat(day.outMaximum().values()[393]).isEqualTo(22);
      assertThat(day.inAverage().end()).isEqualTo(START.plus(STEP.multipliedBy(13)));
    }
  }

  @Test
  void goes_on_where_it_was_closed() {
    try (ArchiveStore store = new ArchiveStore(directory, Mode.READ_WRITE)) {
      updates(store, WAN, 3);
    }
    try (ArchiveStore store = new ArchiveStore(directory, Mode.READ_WRITE)) {
      store.update(WAN, START.plus(STEP.multipliedBy(4)), rate(4), rate(8));
      double[] in = store.read(WAN, Span.DAY, START.plus(STEP.multipliedBy(4))).inAverage().values();
      assertThat(Arrays.copyOfRange(in, 392, 396)).containsExactly(1, 2, 3, 4);
    }
  }

  @Test
  void shows_a_reader_what_another_store_writes() {
    try (ArchiveStore writer = new ArchiveStore(directory, Mode.READ_WRITE);
        ArchiveStore reader = new ArchiveStore(directory, Mode.READ_ONLY)) {
      assertThat(reader.keys()).isEmpty();
      updates(writer, WAN, 2);
      updates(writer, new SeriesKey("fw1", "eth-dmz"), 3);
      updates(writer, new SeriesKey("Core-1", "Gi0/1"), 4);
      assertThat(reader.keys()).isEqualTo(writer.keys()).hasSize(3);
      Traffic read = reader.read(new SeriesKey("Core-1", "Gi0/1"), Span.DAY, START.plus(Duration.ofHours(1)));
      assertThat(known(read.inAverage().values())).isEqualTo(4);
      assertThatThrownBy(() -> reader.update(WAN, START, rate(1), rate(1))).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void sets_a_foreign_file_aside_and_goes_on() throws IOException {
    Files.writeString(directory.resolve("fw1.rra"), "keep me");
    Files.writeString(directory.resolve("notes.txt"), "mine");
    try (ArchiveStore store = new ArchiveStore(directory, Mode.READ_WRITE)) {
      updates(store, WAN, 2);
      assertThat(store.keys()).containsExactly(WAN);
    }
    assertThat(directory.resolve("fw1.rra.damaged-1")).hasContent("keep me");
    assertThat(directory.resolve("notes.txt")).hasContent("mine");
  }

  @Test
  void survives_any_damaged_byte_and_any_cut() throws IOException {
    try (ArchiveStore store = new ArchiveStore(directory, Mode.READ_WRITE)) {
      updates(store, WAN, 30);
    }
    Path file = directory.resolve("fw1.rra");
    byte[] good = Files.readAllBytes(file);
    long seed = System.nanoTime();
    System.out.println("ArchiveStoreTest.survives_any_damaged_byte_and_any_cut seed " + seed);
    Random random = new Random(seed);
    for (int i = 0; i < 60; i++) {
      byte[] bad = i % 3 == 0 ? Arrays.copyOf(good, random.nextInt(good.length)) : good.clone();
      if (bad.length > 0) {
        int at = random.nextInt(i % 2 == 0 ? bad.length : Math.min(bad.length, 2600));
        bad[at] = (byte) (bad[at] ^ 1 << random.nextInt(8));
      }
      Files.write(file, bad);
      try (ArchiveStore store = new ArchiveStore(directory, Mode.READ_WRITE)) {
        double[] in = store.read(WAN, Span.DAY, START.plus(STEP.multipliedBy(30))).inAverage().values();
        for (int row = 0; row < 30; row++) {
          assertThat(in[366 + row]).isIn(Double.NaN, row + 1.0);
        }
        store.update(WAN, START.plus(STEP.multipliedBy(31)), rate(1), rate(1));
      }
    }
  }

  @Test
  void never_leaves_its_directory() throws IOException {
    Path archives = Files.createDirectory(directory.resolve("archives"));
    List<SeriesKey> keys = Stream.of("../evil", "..", "a/b", "A", "a", "con", "dé", "x".repeat(200))
        .map(device -> new SeriesKey(device, "../../eth0"))
        .toList();
    try (ArchiveStore store = new ArchiveStore(archives, Mode.READ_WRITE)) {
      keys.forEach(key -> updates(store, key, 2));
      assertThat(store.keys()).containsExactlyInAnyOrderElementsOf(keys);
    }
    try (Stream<Path> inside = Files.list(archives); Stream<Path> outside = Files.list(directory)) {
      assertThat(inside).hasSize(keys.size());
      assertThat(outside).containsExactly(archives);
    }
  }

  @Test
  void fills_a_year_of_twenty_series_in_a_few_seconds() {
    int steps = 365 * 288;
    double[] in = new double[steps];
    double[] out = new double[steps];
    for (int i = 0; i < steps; i++) {
      in[i] = 1e6 * (1 + Math.sin(i / 288.0));
      out[i] = i;
    }
    long before = System.nanoTime();
    try (ArchiveStore store = new ArchiveStore(directory, Mode.READ_WRITE)) {
      for (int i = 0; i < 20; i++) {
        store.fill(new SeriesKey("fw" + i / 4, "eth" + i), START, STEP, in, out);
      }
      Instant end = START.plus(Duration.ofDays(365));
      Traffic year = store.read(new SeriesKey("fw4", "eth19"), Span.YEAR, end);
      assertThat(known(year.inAverage().values())).isEqualTo(365);
      assertThat(year.outMaximum().values()[365]).isEqualTo(steps - 1);
      assertThat(known(store.read(new SeriesKey("fw4", "eth19"), Span.DAY, end).inAverage().values())).isEqualTo(396);
    }
    System.out.println("filled 20 series in " + (System.nanoTime() - before) / 1_000_000 + " ms");
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
  }

  @Test
  void keeps_all_finished_steps_when_the_writer_is_killed() throws IOException, InterruptedException {
    for (int round = 0; round < 5; round++) {
      Path archives = Files.createDirectory(directory.resolve("round" + round));
      String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
      Process writer = new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"),
          KilledWriter.class.getName(), archives.toString())
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
      long told = 0;
      try (BufferedReader lines = new BufferedReader(
          new InputStreamReader(writer.getInputStream(), StandardCharsets.US_ASCII))) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          told = Long.parseLong(line.strip());
          if (told > 300 + round * 137) {
            writer.toHandle().destroyForcibly();
          }
        }
      }
      writer.waitFor();
      try (ArchiveStore store = new ArchiveStore(archives, Mode.READ_WRITE)) {
        for (int i = 0; i < 3; i++) {
          SeriesKey key = new SeriesKey("fw1", "eth" + i);
          double[] in = store.read(key, Span.DAY, START.plus(STEP.multipliedBy(told))).inAverage().values();
          double[] expected = new double[396];
          for (int row = 0; row < 396; row++) {
            double step = told - 395 + row;
            expected[row] = step < 1 ? Double.NaN : step;
          }
          assertThat(in).containsExactly(expected);
          store.update(key, START.plus(STEP.multipliedBy(told + 4)), rate(1), rate(1));
        }
      }
      try (Stream<Path> files = Files.list(archives)) {
        assertThat(files).hasSize(1);
      }
    }
  }

  @Test
  void serves_several_threads() throws InterruptedException {
    try (ArchiveStore store = new ArchiveStore(directory, Mode.READ_WRITE)) {
      List<Thread> threads = new ArrayList<>();
      for (int t = 0; t < 6; t++) {
        SeriesKey key = new SeriesKey("fw" + t % 2, "eth" + t);
        threads.add(Thread.ofVirtual().start(() -> updates(store, key, 200)));
      }
      for (Thread thread : threads) {
        thread.join();
      }
      for (SeriesKey key : store.keys()) {
        assertThat(known(store.read(key, Span.DAY, START.plus(STEP.multipliedBy(200))).inAverage().values()))
            .isEqualTo(200);
      }
      assertThat(store.keys()).hasSize(6);
    }
  }

  /// Step `i` carries `i` octets a second in and twice as many out.
  static void updates(ArchiveStore store, SeriesKey key, int steps) {
    for (int i = 0; i <= steps; i++) {
      store.update(key, START.plus(STEP.multipliedBy(i)), rate(i), rate(2 * i));
    }
  }

  static Optional<Rate> rate(double octets) {
    return Optional.of(new Rate(octets));
  }

  private static long known(double[] values) {
    return Arrays.stream(values).filter(value -> !Double.isNaN(value)).count();
  }

  /// Runs in a process of its own until it is killed; tells each step that is finished.
  static final class KilledWriter {
    private KilledWriter() {}

    public static void main(String[] arguments) {
      try (ArchiveStore store = new ArchiveStore(Path.of(arguments[0]), Mode.READ_WRITE)) {
        for (int step = 0; step < 5000; step++) {
          for (int i = 0; i < 3; i++) {
            store.update(new SeriesKey("fw1", "eth" + i), START.plus(STEP.multipliedBy(step)), rate(step), rate(step));
          }
          System.out.println(step);
        }
      }
    }
  }
}
