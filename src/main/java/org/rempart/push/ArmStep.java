package org.rempart.push;

import java.util.Optional;
import org.rempart.remote.Shell.Answer;
import org.rempart.remote.Shell.ConnectionLost;

/// Starts the device's rollback timer, before anything changes.
record ArmStep() implements Step {
  @Override
  public PushStep name() {
    return PushStep.ARM;
  }

  @Override
  public Optional<PushOutcome> run(Attempt attempt) throws ConnectionLost {
    String seconds = Long.toString(Math.max(1, attempt.order.confirmWithin().toSeconds()));
    Answer answer = attempt.run(DeviceScript.ARM, "", attempt.token(), seconds);
    if (!answer.good()) {
      String reason = "the rollback timer can't be armed: " + answer.errors().strip();
      return Optional.of(new Undo(attempt).refuse(name(), reason));
    }
    attempt.armed();
    return Optional.empty();
  }
}
