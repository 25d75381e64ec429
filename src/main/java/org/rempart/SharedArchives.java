package org.rempart;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.rempart.adapter.store.SiteLock;
import org.rempart.adapter.store.SiteState;
import org.rempart.adapter.store.archive.ArchiveStore;
import org.rempart.adapter.store.archive.Mode;
import org.rempart.collect.SeriesStore;
import org.rempart.measure.SeriesKey;
import org.rempart.measure.Span;
import org.rempart.measure.Traffic;
import org.rempart.net.Rate;

/// The archives of a site of which one process is the writer. The others read what it writes, and as soon as
/// it ends, however it ends, the first of them to notice takes over.
final class SharedArchives implements SeriesStore, AutoCloseable {
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);

  private final Path site;
  private final String purpose;
  private final Runnable becameWriter;
  private final Object turn = new Object();
  private Optional<SiteLock> lock = Optional.empty(); // guarded by turn
  private ArchiveStore store; // guarded by turn
  private boolean closed; // guarded by turn

  /// @param purpose who the writer is, for the others: `console`, `poll`
  /// @param becameWriter called once, on any thread, when this process is the writer
  SharedArchives(Path site, String purpose, ScheduledExecutorService timer, Runnable becameWriter) {
    this.site = site;
    this.purpose = purpose;
    this.becameWriter = becameWriter;
    this.store = new ArchiveStore(directory(site), Mode.READ_ONLY);
    var _ = timer.scheduleWithFixedDelay(this::takeOver, 0, LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
  }

  static Path directory(Path site) {
    return SiteState.of(site).resolve("archives");
  }

  boolean writer() {
    synchronized (turn) {
      return lock.isPresent();
    }
  }

  private void takeOver() {
    synchronized (turn) {
      if (closed || lock.isPresent()) {
        return;
      }
      lock = SiteLock.tryAcquire(site, purpose);
      if (lock.isEmpty()) {
        return;
      }
      store.close();
      store = new ArchiveStore(directory(site), Mode.READ_WRITE);
    }
    becameWriter.run();
  }

  private ArchiveStore current() {
    synchronized (turn) {
      return store;
    }
  }

  @Override
  public void update(SeriesKey key, Instant at, Optional<Rate> in, Optional<Rate> out) {
    current().update(key, at, in, out);
  }

  @Override
  public Traffic read(SeriesKey key, Span span, Instant end) {
    return current().read(key, span, end);
  }

  @Override
  public SortedSet<SeriesKey> keys() {
    return current().keys();
  }

  @Override
  public void close() {
    synchronized (turn) {
      closed = true;
      store.close();
      lock.ifPresent(SiteLock::close);
    }
  }
}
