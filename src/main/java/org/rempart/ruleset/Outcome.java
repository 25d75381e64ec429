package org.rempart.ruleset;

import org.rempart.policy.Judgement;
import org.rempart.policy.ResolvedRule;
import org.rempart.site.Action;

/// The one verdict that stands for all that a rule does: what takes more than a verdict has a chain of its own.
final class Outcome {
  private Outcome() {}

  static Verdict of(ResolvedRule rule) {
    return of(rule.action(), rule.log(), "r", rule.id());
  }

  /// @param log whether packets that are not accepted are logged
  static Verdict of(Judgement judgement, boolean log) {
    String[] because = judgement.because().split(":", 2);
    return of(judgement.action(), log && judgement.action() != Action.ACCEPT, because[0], because[1]);
  }

  private static Verdict of(Action action, boolean log, String kind, String reason) {
    if (log) {
      return new Verdict.Goto(ChainNames.log(kind, reason, action.text()));
    }
    return switch (action) {
      case ACCEPT -> new Verdict.Accept();
      case DROP -> new Verdict.Drop();
      case REJECT -> new Verdict.Goto(ChainNames.quiet(kind, reason, action.text()));
    };
  }
}
