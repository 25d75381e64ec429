package org.rempart.collect;

import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.rempart.measure.SeriesKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes rates to the archives on a thread of its own, which nobody interrupts: an interrupt in the middle
/// of a write would close the file. Polls that are broken off thus leave whole updates.
final class Archivist implements RateSink, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Archivist.class);

  private final SeriesStore store;
  private final LiveSeries live;
  private final ExecutorService writer = Executors
      .newSingleThreadExecutor(Thread.ofPlatform().name("poll-archivist").daemon().factory());

  Archivist(SeriesStore store, LiveSeries live) {
    this.store = store;
    this.live = live;
  }

  @Override
  public Optional<String> keep(Map<SeriesKey, Sample> rates) {
    rates.forEach(live::add);
    try {
      return writer.submit(() -> write(rates)).get();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the archives break", e.getCause());
    }
  }

  private Optional<String> write(Map<SeriesKey, Sample> rates) {
    try {
      rates.forEach((key, sample) -> store.update(key, sample.at(), sample.in(), sample.out()));
      return Optional.empty();
    } catch (UncheckedIOException e) {
      LOG.error("rates are not archived", e);
      return Optional.of("not archived: " + e.getMessage());
    }
  }

  /// Returns when what was handed over is written.
  @Override
  public void close() {
    writer.close();
  }
}
