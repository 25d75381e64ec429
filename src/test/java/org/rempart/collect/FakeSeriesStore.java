package org.rempart.collect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.rempart.measure.SeriesKey;
import org.rempart.measure.Span;
import org.rempart.measure.Traffic;
import org.rempart.net.Rate;

/// Archives that keep every update as it came.
final class FakeSeriesStore implements SeriesStore {
  private final Map<SeriesKey, List<Sample>> updates = new ConcurrentHashMap<>();
  private volatile boolean full;

  List<Sample> updates(SeriesKey key) {
    return updates.getOrDefault(key, List.of());
  }

  /// As when the disk is full.
  void fill() {
    full = true;
  }

  @Override
  public void update(SeriesKey key, Instant at, Optional<Rate> in, Optional<Rate> out) {
    if (full) {
      throw new UncheckedIOException(new IOException("no space left on device"));
    }
    updates.computeIfAbsent(key, _ -> new CopyOnWriteArrayList<>()).add(new Sample(at, in, out));
  }

  @Override
  public Traffic read(SeriesKey key, Span span, Instant end) {
    throw new UnsupportedOperationException("a poller only writes");
  }

  @Override
  public SortedSet<SeriesKey> keys() {
    return new TreeSet<>(updates.keySet());
  }
}
