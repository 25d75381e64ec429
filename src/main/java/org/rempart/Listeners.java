package org.rempart;

import java.util.ArrayList;
import java.util.List;

/// Those who wait for one thing to happen; who comes late is told at once. Safe for use by several threads.
final class Listeners {
  private final List<Runnable> waiting = new ArrayList<>(); // guarded by this
  private boolean happened; // guarded by this

  void add(Runnable listener) {
    synchronized (this) {
      if (!happened) {
        waiting.add(listener);
        return;
      }
    }
    listener.run();
  }

  void tell() {
    List<Runnable> all;
    synchronized (this) {
      happened = true;
      all = List.copyOf(waiting);
      waiting.clear();
    }
    all.forEach(Runnable::run);
  }
}
