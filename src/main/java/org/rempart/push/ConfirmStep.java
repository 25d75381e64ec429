package org.rempart.push;

import java.time.Duration;
import java.util.Optional;
import org.rempart.remote.Shell.Answer;
import org.rempart.remote.Shell.ConnectionLost;
import org.rempart.remote.Shells.Connection;

/// Proves over a new connection that the device can still be managed, and stops its timer. The connection
/// that loaded proves nothing: established flows survive most rulesets. Tried again until the time is over.
record ConfirmStep() implements Step {
  private static final Duration PAUSE = Duration.ofMillis(300);

  @Override
  public PushStep name() {
    return PushStep.CONFIRM;
  }

  @Override
  public Optional<PushOutcome> run(Attempt attempt) {
    var undo = new Undo(attempt);
    String failed = "not tried";
    while (attempt.rollsBackAt().orElseThrow().isAfter(attempt.now())) {
      if (attempt.order.stop().cancelled()) {
        return Optional.of(undo.rollBack("the push was stopped"));
      }
      Optional<String> problem = tryOnce(attempt);
      if (problem.isEmpty()) {
        return Optional.empty();
      }
      failed = problem.get();
      attempt.order.stop().pause(PAUSE);
    }
    return Optional.of(undo.awaitRollback("no new connection could confirm in time: " + failed));
  }

  /// Why it could not be confirmed; empty if it was.
  private static Optional<String> tryOnce(Attempt attempt) {
    return switch (attempt.connect()) {
      case Connection.Connected _ -> confirm(attempt);
      case Connection.UnknownHostKey(var fingerprint, _) -> Optional.of("it shows the unknown host key " + fingerprint);
      case Connection.ChangedHostKey(_, var offered, _) -> Optional.of("it shows another host key, " + offered);
      case Connection.Refused(var reason) -> Optional.of(reason);
      case Connection.Unreachable(var reason) -> Optional.of(reason);
    };
  }

  private static Optional<String> confirm(Attempt attempt) {
    try {
      Answer answer = attempt.run(DeviceScript.CONFIRM);
      return answer.good() ? Optional.empty() : Optional.of("the device said: " + answer.errors().strip());
    } catch (ConnectionLost lost) {
      return Optional.of(String.valueOf(lost.getMessage()));
    }
  }
}
