package org.rempart.push;

import java.util.Optional;
import org.rempart.push.PushOutcome.Committed;
import org.rempart.push.PushOutcome.Unsettled;
import org.rempart.remote.Shell.Answer;
import org.rempart.remote.Shell.ConnectionLost;
import org.rempart.remote.Shells.Connection;

/// Has the device keep the ruleset and tidy up. The ruleset is confirmed: nothing takes it back any more,
/// and the watch does this step by itself if the console can't.
record CommitStep() implements Step {
  /// The watch was first, which ends a confirmed push in the same way.
  private static final int ENDED = 6;

  @Override
  public PushStep name() {
    return PushStep.COMMIT;
  }

  @Override
  public Optional<PushOutcome> run(Attempt attempt) {
    try {
      return Optional.of(commit(attempt));
    } catch (ConnectionLost lost) {
      return Optional.of(again(attempt, lost));
    }
  }

  private static PushOutcome commit(Attempt attempt) throws ConnectionLost {
    Answer answer = attempt.run(DeviceScript.COMMIT);
    return answer.good() || answer.exitCode() == ENDED
        ? new Committed(attempt.now())
        : new Unsettled("the ruleset was confirmed, but keeping it failed: " + answer.errors().strip());
  }

  private static PushOutcome again(Attempt attempt, ConnectionLost lost) {
    try {
      return attempt.connect() instanceof Connection.Connected ? commit(attempt) : selfMade(lost);
    } catch (ConnectionLost twice) {
      return selfMade(twice);
    }
  }

  private static PushOutcome selfMade(ConnectionLost lost) {
    return new Unsettled(
        "the ruleset was confirmed and runs; the device keeps it by itself, but could not be asked: "
            + lost.getMessage());
  }
}
