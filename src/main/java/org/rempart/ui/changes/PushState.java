package org.rempart.ui.changes;

import java.time.Instant;
import java.util.Optional;
import org.rempart.push.PushOutcome;
import org.rempart.push.PushStep;

/// How far a firewall's push is.
sealed interface PushState {
  record Idle() implements PushState {}

  /// @param rollsBackAt known once the device's timer is armed
  record Running(PushStep step, Optional<Instant> rollsBackAt) implements PushState {}

  /// @param last the step in which it ended
  record Ended(PushStep last, PushOutcome outcome) implements PushState {}

  default PushStep step() {
    return switch (this) {
      case Idle() -> PushStep.CHECK;
      case Running(var step, _) -> step;
      case Ended(var last, _) -> last;
    };
  }
}
