package org.rempart.push;

import java.util.Optional;
import org.rempart.push.PushOutcome.Refused;
import org.rempart.remote.Shell.Answer;
import org.rempart.remote.Shell.ConnectionLost;
import org.rempart.remote.Shells.Connection;

/// Reaches the device, takes its lock, has it save what runs and start its watch.
///
/// @param user who pushes, for whoever finds the lock taken
record CheckStep(String user) implements Step {
  private static final int BUSY = 4;

  @Override
  public PushStep name() {
    return PushStep.CHECK;
  }

  @Override
  public Optional<PushOutcome> run(Attempt attempt) throws ConnectionLost {
    if (!attempt.order.payload().text(Payload.Part.NFT).map(OwnTable::only).orElse(true)) {
      return refused("the ruleset touches more than the table inet rempart; only that one can be rolled back");
    }
    return switch (attempt.connect()) {
      case Connection.Connected _ -> begin(attempt);
      case Connection.UnknownHostKey(var fingerprint, var line) ->
        Optional.of(new PushOutcome.HostKeyUnknown(fingerprint, line));
      case Connection.ChangedHostKey(var known, var offered, var line) ->
        Optional.of(new PushOutcome.HostKeyChanged(known, offered, line));
      case Connection.Refused(var reason) -> refused(reason);
      case Connection.Unreachable(var reason) -> refused(reason);
    };
  }

  private Optional<PushOutcome> begin(Attempt attempt) throws ConnectionLost {
    String lease = Long.toString(Attempt.LEASE.toSeconds());
    Answer answer = attempt.run(DeviceScript.BEGIN, "", attempt.token(), user, lease, DeviceScript.WATCH.text());
    if (!answer.good()) {
      return refused(reason(answer));
    }
    Optional<RunningTable> found = attempt.running();
    found.ifPresent(attempt::found);
    return found.isPresent()
        ? Optional.empty()
        : Optional.of(new Undo(attempt).refuse(name(), "nft can't tell what runs"));
  }

  private static String reason(Answer answer) {
    String told = answer.errors().strip();
    if (answer.exitCode() == BUSY) {
      return "another push is in progress: " + told;
    }
    return told.startsWith("sudo:") ? "sudo refuses to run as root without a password: " + told : told;
  }

  private static Optional<PushOutcome> refused(String reason) {
    return Optional.of(new Refused(PushStep.CHECK, reason));
  }
}
