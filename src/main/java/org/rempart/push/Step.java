package org.rempart.push;

import java.util.Optional;
import org.rempart.remote.Shell.ConnectionLost;

/// One step of a push.
sealed interface Step permits CheckStep, StageStep, ArmStep, LoadStep, ConfirmStep, CommitStep {
  PushStep name();

  /// @return how the push ended, or empty if the next step comes
  /// @throws ConnectionLost if it is not known whether the device did what the step is for
  Optional<PushOutcome> run(Attempt attempt) throws ConnectionLost;
}
