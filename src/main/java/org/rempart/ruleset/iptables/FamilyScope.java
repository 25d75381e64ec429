package org.rempart.ruleset.iptables;

import java.util.Optional;
import org.rempart.net.Family;
import org.rempart.policy.Judgement;
import org.rempart.ruleset.plan.Plan;
import org.rempart.site.Action;
import org.rempart.site.Protection;
import org.rempart.site.RuleLog;

/// What all chains of one family are made with: `iptables` and `ip6tables` know nothing of each other.
record FamilyScope(Plan plan, Family family, AddressTests addresses, Verdicts verdicts) {
  static FamilyScope of(Plan plan, Family family, boolean ipset, AddressSets sets) {
    return new FamilyScope(plan, family, new AddressTests(family, ipset, sets), new Verdicts(family));
  }

  boolean has(Protection protection) {
    return plan.intent().protections().contains(protection);
  }

  /// What is logged without that a policy rule asks for it.
  Optional<RuleLog> usualLog() {
    return plan.intent().defaults().log() ? Optional.of(RuleLog.STANDARD) : Optional.empty();
  }

  /// A default or a protection decides.
  Target decided(Judgement judgement) {
    return verdicts.of(judgement.because(), judgement.action(), Optional.empty(),
        judgement.action() == Action.ACCEPT ? Optional.empty() : usualLog(), Verdicts.Carrier.ALL);
  }

  Target dropped(String because) {
    return decided(new Judgement(Action.DROP, because));
  }
}
