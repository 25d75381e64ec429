package org.rempart.site;

import java.util.ArrayList;
import java.util.List;

/// Writes a new policy rule at a place of the order.
///
/// @param place 0 for the first; behind the last one for the number of rules
public record InsertRule(PolicyRule rule, int place) implements Edit {
  @Override
  public Phrase name() {
    return Phrase.of("edit.insertRule", rule.id());
  }

  @Override
  public SiteDocument applyTo(SiteDocument document) throws EditRefused {
    Site site = document.site();
    NewName.check(site, SiteObject.of(ObjectKind.RULE, rule.id()));
    List<PolicyRule> policy = new ArrayList<>(site.policy());
    policy.add(Math.clamp(place, 0, policy.size()), rule);
    return Soundness.kept(document, site.withPolicy(policy));
  }
}
