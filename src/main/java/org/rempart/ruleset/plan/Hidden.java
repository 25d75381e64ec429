package org.rempart.ruleset.plan;

import org.rempart.net.IpSet;
import org.rempart.policy.Intent;
import org.rempart.site.ZoneKind;

/// What translation leaves of the rules' view. Rules see real hosts; so a host that translations hide, or that has
/// a private address, must not be named from the Internet unless a translation led there.
record Hidden() implements PlanPass {
  @Override
  public Plan apply(Plan plan) {
    return new Plan(plan.intent(), plan.pairs().stream().map(pair -> guarded(plan.intent(), pair)).toList());
  }

  private static PairPlan guarded(Intent intent, PairPlan pair) {
    boolean outside = intent.is(pair.from(), ZoneKind.INTERNET) && !pair.toFirewall();
    return outside ? pair.withGuarded(intent.hidden().intersect(pair.destinations())) : pair.withGuarded(IpSet.EMPTY);
  }
}
