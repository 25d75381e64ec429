package org.rempart.push;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rempart.remote.Shell.Answer;
import org.rempart.remote.Shell.ConnectionLost;

/// Brings the ruleset to the device and has its nft read it.
record StageStep() implements Step {
  @Override
  public PushStep name() {
    return PushStep.STAGE;
  }

  @Override
  public Optional<PushOutcome> run(Attempt attempt) throws ConnectionLost {
    Payload payload = attempt.order.payload();
    List<String> arguments = new ArrayList<>(List.of(attempt.token()));
    arguments.addAll(payload.lengths());
    Answer answer = attempt.run(DeviceScript.STAGE, payload.staged(), arguments.toArray(String[]::new));
    return answer.good() ? Optional.empty() : Optional.of(new Undo(attempt).refuse(name(), nftSays(attempt, answer)));
  }

  /// nft's own message, with the line of the ruleset but without the file that only the device knows.
  static String nftSays(Attempt attempt, Answer answer) {
    return answer.errors().replace("/run/rempart-" + attempt.token() + "/load.nft:", "line ").strip();
  }
}
