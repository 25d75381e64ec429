package org.rempart.push;

import java.util.Optional;
import org.rempart.remote.Shell.Answer;
import org.rempart.remote.Shell.ConnectionLost;

/// Loads the ruleset, under the timer.
record LoadStep() implements Step {
  @Override
  public PushStep name() {
    return PushStep.LOAD;
  }

  @Override
  public Optional<PushOutcome> run(Attempt attempt) throws ConnectionLost {
    Answer answer = attempt.run(DeviceScript.LOAD);
    if (!answer.good()) {
      return Optional.of(new Undo(attempt).refuse(name(), StageStep.nftSays(attempt, answer)));
    }
    attempt.loaded(answer.output().strip());
    return Optional.empty();
  }
}
