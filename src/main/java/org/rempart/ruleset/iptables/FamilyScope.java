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

  /// What nothing but a default decides.
  Target decided(Judgement judgement) {
    boolean logged = plan.intent().defaults().log() && judgement.action() != Action.ACCEPT;
    return verdicts.of(judgement.because(), judgement.action(), Optional.empty(),
        logged ? Optional.of(RuleLog.STANDARD) : Optional.empty(), Verdicts.Carrier.ALL);
  }

  /// What a protection decides.
  Target dropped(String because) {
    return verdicts.of(because, Action.DROP, Optional.empty(), Optional.of(RuleLog.STANDARD), Verdicts.Carrier.ALL);
  }
}
