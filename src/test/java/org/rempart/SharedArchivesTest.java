package org.rempart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rempart.measure.SeriesKey;
import org.rempart.measure.Span;
import org.rempart.net.Rate;

class SharedArchivesTest {
  private static final SeriesKey KEY = new SeriesKey("fw1", "eth0");
  private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

  @TempDir
  private Path site;

  /// Another process: becomes the writer, archives two rows, and then waits to be killed.
  public static final class Writer {
    public static void main(String[] arguments) throws Exception {
      ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
      CountDownLatch writes = new CountDownLatch(1);
      SharedArchives archives = new SharedArchives(Path.of(arguments[0]), "poll", timer, writes::countDown);
      writes.await();
      for (int minute = 0; minute <= 10; minute++) {
        archives.update(KEY, START.plus(Duration.ofMinutes(minute)), Optional.of(new Rate(1000)),
            Optional.of(new Rate(10)));
      }
      System.out.println("written");
      System.in.read();
    }
  }

  @Test
  void who_comes_second_reads_along_and_takes_over_when_the_first_is_killed() throws Exception {
    Process first = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
        System.getProperty("java.class.path"), Writer.class.getName(), site.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT).start();
    CountDownLatch took = new CountDownLatch(1);
    try (BufferedReader words = first.inputReader();
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor()) {
      assertThat(words.readLine()).isEqualTo("written");
      try (SharedArchives second = new SharedArchives(site, "console", timer, took::countDown)) {
        assertThat(known(second, START.plus(Duration.ofMinutes(10)))).isEqualTo(2);
        assertThat(took.await(3, TimeUnit.SECONDS)).as("two writers at once").isFalse();
        assertThat(second.writer()).isFalse();

        kill(first);
        assertThat(took.await(10, TimeUnit.SECONDS)).as("taken over").isTrue();
        for (int minute = 11; minute <= 20; minute++) {
          second.update(KEY, START.plus(Duration.ofMinutes(minute)), Optional.of(new Rate(2000)),
              Optional.of(new Rate(10)));
        }
        assertThat(known(second, START.plus(Duration.ofMinutes(20)))).isEqualTo(4);
      } finally {
        timer.shutdownNow();
      }
    }
  }

  private static void kill(Process process) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-9", Long.toString(process.pid())).start().waitFor();
    assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
  }

  private static long known(SharedArchives archives, Instant end) {
    return java.util.Arrays.stream(archives.read(KEY, Span.DAY, end).inAverage().values())
        .filter(value -> !Double.isNaN(value)).count();
  }
}
