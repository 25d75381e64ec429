package org.rempart.push;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.rempart.push.Attempt.Order;
import org.rempart.remote.Shell.ConnectionLost;
import org.rempart.remote.Shells;
import org.rempart.site.Device;

/// Brings a ruleset to a device as a transaction: check, stage, arm, load, confirm on a new connection, commit.
/// Unless confirmed in time, the device rolls back by itself, whatever becomes of the console and the
/// network. Pushes to several devices may run at the same time; a device lets one in.
public final class Push {
  private final Shells shells;
  private final Clock clock;
  private final Journal journal;
  private final String user = System.getProperty("user.name", "unknown");
  private final List<Step> steps = List.of(new CheckStep(user), new StageStep(), new ArmStep(), new LoadStep(),
      new ConfirmStep(), new CommitStep());

  public Push(Shells shells, Clock clock, Journal journal) {
    this.shells = shells;
    this.clock = clock;
    this.journal = journal;
  }

  /// As below, where nobody can stop it.
  public PushOutcome run(Device device, Change change, Duration confirmWithin, PushListener listener) {
    return run(device, change, confirmWithin, listener, new Cancellation());
  }

  /// Pushes, and waits for the end. A pair is pushed to box by box, the one that rests first; what the first of
  /// them refuses, the second does not get. What is neither proved nor wanted all the same is not pushed.
  ///
  /// @param confirmWithin whole seconds, how long after arming the device waits before it rolls back
  public PushOutcome run(
      Device device, Change change, Duration confirmWithin, PushListener listener, Cancellation stop) {
    if (!change.mayBePushed()) {
      return new PushOutcome.Unproved(change.differences());
    }
    if (change.payload().text(Payload.Part.IPV4).isPresent()) {
      return new PushOutcome.Refused(PushStep.CHECK,
          "iptables can't be pushed yet, only compiled: load what `rempart compile` prints by hand");
    }
    PushOutcome outcome = new PushOutcome.Committed(clock.instant());
    for (Device box : Boxes.of(device)) {
      outcome = one(box, change, confirmWithin, listener, stop);
      if (!(outcome instanceof PushOutcome.Committed)) {
        return outcome;
      }
    }
    return outcome;
  }

  private PushOutcome one(
      Device device, Change change, Duration confirmWithin, PushListener listener, Cancellation stop) {
    String digest = sha256(change.payload().staged());
    journal.append(new Journal.Entry(clock.instant(), user, device.name(), "begun, " + change.warrant(), digest));
    try (var attempt = new Attempt(new Order(device, change.payload(), confirmWithin, listener, stop), shells, clock)) {
      PushOutcome outcome = through(attempt);
      journal.append(new Journal.Entry(clock.instant(), user, device.name(), outcome.toString(), digest));
      return outcome;
    }
  }

  private PushOutcome through(Attempt attempt) {
    for (Step step : steps) {
      Optional<PushOutcome> stopped = stopped(step, attempt);
      if (stopped.isPresent()) {
        return stopped.get();
      }
      attempt.enter(step.name());
      Optional<PushOutcome> end = run(step, attempt);
      if (end.isPresent()) {
        return end.get();
      }
    }
    throw new IllegalStateException("the last step always ends a push");
  }

  private static Optional<PushOutcome> stopped(Step next, Attempt attempt) {
    if (!attempt.order.stop().cancelled()) {
      return Optional.empty();
    }
    var undo = new Undo(attempt);
    return switch (next.name()) {
      case CHECK -> Optional.of(new PushOutcome.Refused(PushStep.CHECK, "the push was stopped"));
      case STAGE, ARM, LOAD -> Optional.of(undo.refuse(next.name(), "the push was stopped"));
      case CONFIRM -> Optional.of(undo.rollBack("the push was stopped"));
      case COMMIT, ROLL_BACK -> Optional.empty();
    };
  }

  private static Optional<PushOutcome> run(Step step, Attempt attempt) {
    try {
      return step.run(attempt);
    } catch (ConnectionLost lost) {
      String reason = String.valueOf(lost.getMessage());
      var undo = new Undo(attempt);
      return Optional.of(
          switch (step.name()) {
            case CHECK, STAGE, ARM -> undo.refuse(step.name(), reason);
            case LOAD, CONFIRM, COMMIT, ROLL_BACK -> undo.rollBack(reason);
          });
    }
  }

  private static String sha256(String text) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
