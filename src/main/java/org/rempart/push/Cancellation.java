package org.rempart.push;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Lets a person stop a push, from any thread. It is looked at between the steps: before the load the device
/// stays as it is, after it it rolls back at once; what is confirmed can't be stopped any more.
public final class Cancellation {
  private final CountDownLatch asked = new CountDownLatch(1);

  public void cancel() {
    asked.countDown();
  }

  public boolean cancelled() {
    return asked.getCount() == 0;
  }

  /// Waits, at most until the push is stopped. An interrupt of the thread stops the push.
  void pause(Duration time) {
    try {
      if (asked.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException _) {
      cancel();
      Thread.currentThread().interrupt();
    }
  }
}
