package org.rempart.collect;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Tells listeners of changes, at most once a pause however many there are; the newest state always arrives.
/// Listeners are called one after the other, never two at a time.
final class Coalesced<T> {
  private final Supplier<T> state;
  private final Duration pause;
  private final ScheduledExecutorService timer;
  private final Executor teller;
  private final List<Consumer<T>> listeners = new CopyOnWriteArrayList<>();
  private final AtomicBoolean pending = new AtomicBoolean();
  private final Object telling = new Object();

  Coalesced(Supplier<T> state, Duration pause, ScheduledExecutorService timer, Executor teller) {
    this.state = state;
    this.pause = pause;
    this.timer = timer;
    this.teller = teller;
  }

  void add(Consumer<T> listener) {
    listeners.add(listener);
  }

  void changed() {
    if (!listeners.isEmpty() && pending.compareAndSet(false, true)) {
      try {
        var _ = timer.schedule(() -> teller.execute(this::tell), pause.toMillis(), TimeUnit.MILLISECONDS);
      } catch (RejectedExecutionException _) {
        // polling has ended; nobody waits for news
      }
    }
  }

  private void tell() {
    synchronized (telling) {
      // before the state is read: what changes from here on is told again
      pending.set(false);
      T now = state.get();
      listeners.forEach(listener -> listener.accept(now));
    }
  }
}
