package org.rempart.collect;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.rempart.measure.SeriesKey;

/// The last minutes of all polled interfaces as they were measured, in memory alone: for a graph that moves
/// with each poll. Safe for use by several threads.
public final class LiveSeries {
  private final Duration kept;
  private final ConcurrentMap<SeriesKey, Deque<Sample>> samples = new ConcurrentHashMap<>();

  public LiveSeries(Duration kept) {
    this.kept = kept;
  }

  /// The oldest first; empty for an interface that is not polled.
  public List<Sample> recent(SeriesKey key) {
    Deque<Sample> ring = samples.get(key);
    if (ring == null) {
      return List.of();
    }
    synchronized (ring) {
      return List.copyOf(ring);
    }
  }

  void add(SeriesKey key, Sample sample) {
    Deque<Sample> ring = samples.computeIfAbsent(key, _ -> new ArrayDeque<>());
    Instant oldest = sample.at().minus(kept);
    synchronized (ring) {
      while (!ring.isEmpty() && ring.getFirst().at().isBefore(oldest)) {
        ring.removeFirst();
      }
      // a clock that was set back would leave samples behind that lie in the future
      while (!ring.isEmpty() && !ring.getLast().at().isBefore(sample.at())) {
        ring.removeLast();
      }
      ring.addLast(sample);
    }
  }

  void forget(String device) {
    samples.keySet().removeIf(key -> key.device().equals(device));
  }
}
