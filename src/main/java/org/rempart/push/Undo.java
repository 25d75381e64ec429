package org.rempart.push;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.rempart.push.PushOutcome.Committed;
import org.rempart.push.PushOutcome.Refused;
import org.rempart.push.PushOutcome.RolledBack;
import org.rempart.push.PushOutcome.Unsettled;
import org.rempart.remote.Shell.ConnectionLost;
import org.rempart.remote.Shells.Connection;

/// Ends a push that does not commit, and finds out what the device runs then.
record Undo(Attempt attempt) {
  private static final Duration PAUSE = Duration.ofMillis(300);

  /// How long after its time a rollback is waited for: the timer looks once a second, and nft takes its time.
  private static final Duration GRACE = Duration.ofSeconds(15);

  private static final int CONFIRMED = 6;

  /// Before the load, or when it failed whole: the device runs what it ran.
  PushOutcome refuse(PushStep step, String reason) {
    if (!tellDevice()) {
      return new Refused(step, reason + "; the device tidies up by itself by " + time(latest()));
    }
    return new Refused(step, reason);
  }

  /// After the load: rolls back at once, or at the latest when the timer does.
  PushOutcome rollBack(String reason) {
    attempt.enter(PushStep.ROLL_BACK);
    return tellDevice() ? settle(reason, attempt.now().plus(GRACE)) : awaitRollback(reason);
  }

  /// Waits until the device's own rollback can be seen.
  PushOutcome awaitRollback(String reason) {
    attempt.enter(PushStep.ROLL_BACK);
    return settle(reason, latest().plus(GRACE));
  }

  private PushOutcome settle(String reason, Instant until) {
    do {
      Optional<PushOutcome> seen = look(reason);
      if (seen.isPresent()) {
        return seen.get();
      }
      // a stop is no reason to look away here: the device needs its time
      new Cancellation().pause(PAUSE);
    } while (attempt.now().isBefore(until));
    return new Unsettled(
        reason + "; the device runs either the old or the new ruleset, and was to roll back by itself at "
            + time(latest()));
  }

  /// What the device runs, if it can be told.
  private Optional<PushOutcome> look(String reason) {
    if (!(attempt.connect() instanceof Connection.Connected)) {
      return Optional.empty();
    }
    try {
      Optional<RunningTable> now = attempt.running();
      return now.isPresent() ? judge(now.get(), reason) : Optional.empty();
    } catch (ConnectionLost _) {
      return Optional.empty();
    }
  }

  /// While the push is open on the device, the new ruleset may run: it is settled only if it was confirmed, by a
  /// command whose answer was lost. When it has ended, the load's own table means that it was kept, and the rules
  /// of before that they were brought back.
  private Optional<PushOutcome> judge(RunningTable now, String reason) throws ConnectionLost {
    boolean kept = now.open()
        ? attempt.run(DeviceScript.COMMIT).good()
        : attempt.loadedHandle().filter(now.handle()::equals).isPresent();
    if (kept) {
      return Optional.of(new Committed(attempt.now()));
    }
    boolean restored = !now.open() && attempt.before().filter(now::sameRules).isPresent();
    return restored ? Optional.of(new RolledBack(reason)) : Optional.empty();
  }

  /// Asks the device to end the push, over the connection at hand or a new one.
  private boolean tellDevice() {
    return told() || (attempt.connect() instanceof Connection.Connected && told());
  }

  private boolean told() {
    try {
      var answer = attempt.run(DeviceScript.ROLLBACK);
      return answer.good() || answer.exitCode() == CONFIRMED;
    } catch (ConnectionLost _) {
      return false;
    }
  }

  private Instant latest() {
    return attempt.rollsBackAt().orElseGet(() -> attempt.now().plus(Attempt.LEASE));
  }

  private static String time(Instant at) {
    return DateTimeFormatter.ISO_LOCAL_TIME.format(at.truncatedTo(ChronoUnit.SECONDS).atZone(ZoneId.systemDefault()));
  }
}
