package org.rempart.ruleset;

import java.util.ArrayList;
import java.util.List;
import org.rempart.policy.Intent;
import org.rempart.ruleset.plan.Plan;
import org.rempart.site.Protection;

/// A ruleset in the making: what is to be done, on what, and what was made of it so far.
///
/// @param walked how many rules of a pair or a level are rather walked than looked up
record Draft(Plan plan, Profile profile, int walked, Table.Objects objects, List<Chain> chains) {
  Draft {
    chains = List.copyOf(chains);
  }

  static Draft of(Plan plan, Profile profile, int walked) {
    return new Draft(plan, profile, walked, Table.Objects.NONE, List.of());
  }

  Intent intent() {
    return plan.intent();
  }

  boolean protects(Protection protection) {
    return intent().protections().contains(protection);
  }

  Draft withHelpers(List<CtHelper> more) {
    return withObjects(new Table.Objects(joined(objects.helpers(), more), objects.sets(), objects.maps()));
  }

  Draft withSets(List<NamedSet> more) {
    return withObjects(new Table.Objects(objects.helpers(), joined(objects.sets(), more), objects.maps()));
  }

  Draft withMaps(List<NamedMap> more) {
    return withObjects(new Table.Objects(objects.helpers(), objects.sets(), joined(objects.maps(), more)));
  }

  Draft withChains(List<Chain> more) {
    return new Draft(plan, profile, walked, objects, joined(chains, more));
  }

  boolean hasChain(String name) {
    return chains.stream().anyMatch(chain -> chain.name().equals(name));
  }

  private Draft withObjects(Table.Objects changed) {
    return new Draft(plan, profile, walked, changed, chains);
  }

  private static <T> List<T> joined(List<T> some, List<T> more) {
    List<T> all = new ArrayList<>(some);
    all.addAll(more);
    return List.copyOf(all);
  }
}
