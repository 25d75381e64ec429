package org.rempart.ruleset;

import java.util.List;
import java.util.Optional;
import org.rempart.policy.Judgement;
import org.rempart.ruleset.plan.PairPlan;

/// What ends a chain.
final class Defaults {
  private Defaults() {}

  static Rule of(Draft draft, Judgement judgement) {
    Verdict verdict = Outcome.of(judgement, draft.intent().defaults().log());
    return new Rule(List.of(), List.of(new Statement.Counter(), new Statement.Decide(verdict)),
        Optional.of(judgement.because()));
  }

  /// What happens on a way that no chain is for.
  static Judgement general(Draft draft, PairPlan pair) {
    org.rempart.site.Defaults site = draft.intent().defaults();
    return new Judgement(pair.toFirewall() ? toDevice(draft) : pair.fromFirewall() ? fromDevice(draft) : site.between(),
        "p:default");
  }

  static org.rempart.site.Action toDevice(Draft draft) {
    return draft.plan().forwards() ? draft.intent().defaults().toFirewall() : draft.intent().defaults().between();
  }

  static org.rempart.site.Action fromDevice(Draft draft) {
    return draft.plan().forwards() ? draft.intent().defaults().fromFirewall() : draft.intent().defaults().between();
  }
}
