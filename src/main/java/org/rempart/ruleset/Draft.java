package org.rempart.ruleset;

import java.util.ArrayList;
import java.util.List;
import org.rempart.policy.Intent;

/// A ruleset in the making: what is meant, and the sets and chains made of it so far.
record Draft(Intent intent, List<NamedSet> sets, List<Chain> chains) {
  Draft {
    sets = List.copyOf(sets);
    chains = List.copyOf(chains);
  }

  Draft withSets(List<NamedSet> more) {
    List<NamedSet> all = new ArrayList<>(sets);
    all.addAll(more);
    return new Draft(intent, all, chains);
  }

  Draft withChains(List<Chain> more) {
    List<Chain> all = new ArrayList<>(chains);
    all.addAll(more);
    return new Draft(intent, sets, all);
  }

  boolean hasChain(String name) {
    return chains.stream().anyMatch(chain -> chain.name().equals(name));
  }
}
