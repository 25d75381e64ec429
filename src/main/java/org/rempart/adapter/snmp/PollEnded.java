package org.rempart.adapter.snmp;

import org.rempart.collect.PollOutcome;

/// A poll can't go on; leaves it from wherever it stands, with the outcome.
final class PollEnded extends Exception {
  private static final long serialVersionUID = 1;

  private final transient PollOutcome outcome;
  private final boolean engineChanged;

  PollEnded(PollOutcome outcome) {
    this(outcome, false);
  }

  /// @param engineChanged whether what we know of the agent's engine is out of date
  PollEnded(PollOutcome outcome, boolean engineChanged) {
    super(null, null, false, false); // expected, and says no more than the outcome: needs no trace
    this.outcome = outcome;
    this.engineChanged = engineChanged;
  }

  static PollEnded refused(String reason) {
    return new PollEnded(new PollOutcome.Refused(reason));
  }

  PollOutcome outcome() {
    return outcome;
  }

  boolean engineChanged() {
    return engineChanged;
  }
}
