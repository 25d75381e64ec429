package org.rempart.push;

import java.time.Instant;
import java.util.Optional;

/// Follows a push; called by the thread that pushes.
@FunctionalInterface
public interface PushListener {
  /// @param rollsBackAt by the console's clock, when the device rolls back unless the push is confirmed; empty
  ///     while its timer is not armed
  void entered(PushStep step, Optional<Instant> rollsBackAt);

  static PushListener none() {
    return (_, _) -> {};
  }
}
