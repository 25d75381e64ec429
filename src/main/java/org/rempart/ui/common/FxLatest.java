package org.rempart.ui.common;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Hands values from any thread to a view on the FX thread: one pending task however often a value is
/// offered, and the newest value always arrives.
public final class FxLatest<T> {
  private final Executor fx;
  private final Consumer<T> view;
  private final AtomicReference<@Nullable T> pending = new AtomicReference<>();

  /// @param fx runs on the FX thread, as `Platform::runLater` does
  public FxLatest(Executor fx, Consumer<T> view) {
    this.fx = fx;
    this.view = view;
  }

  public void offer(T value) {
    if (pending.getAndSet(value) == null) {
      fx.execute(this::deliver);
    }
  }

  private void deliver() {
    T newest = pending.getAndSet(null);
    if (newest != null) {
      view.accept(newest);
    }
  }
}
