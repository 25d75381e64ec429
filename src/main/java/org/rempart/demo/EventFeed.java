package org.rempart.demo;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.rempart.event.Event;

/// Tells an event every 20 to 60 seconds, on a thread of its own.
final class EventFeed implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 5;

  private final DemoEvents events;
  private final Clock clock;
  private final List<Consumer<Event>> listeners = new CopyOnWriteArrayList<>();
  private final ScheduledExecutorService timer = Executors
      .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("demo-events").factory());

  EventFeed(DemoEvents events, Clock clock) {
    this.events = events;
    this.clock = clock;
    timer.execute(this::plan);
  }

  void add(Consumer<Event> listener) {
    listeners.add(listener);
  }

  private void plan() {
    Event next = events.next(clock.instant());
    long wait = Math.max(0, Duration.between(clock.instant(), next.at()).toMillis());
    var _ = timer.schedule(() -> tell(next), wait, TimeUnit.MILLISECONDS);
  }

  private void tell(Event event) {
    plan();
    listeners.forEach(listener -> listener.accept(event));
  }

  @Override
  public void close() {
    timer.shutdownNow();
    try {
      if (!timer.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException("a listener of the demo's events does not return");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
