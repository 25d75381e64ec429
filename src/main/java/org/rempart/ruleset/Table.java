package org.rempart.ruleset;

import java.util.List;
import java.util.Optional;

/// A table with its named sets and chains, in the order of the text.
///
/// @param family `inet`, `ip` or `ip6`
public record Table(String family, String name, List<NamedSet> sets, List<Chain> chains) {
  public Table {
    sets = List.copyOf(sets);
    chains = List.copyOf(chains);
  }

  public Optional<Chain> chain(String wanted) {
    return chains.stream().filter(chain -> chain.name().equals(wanted)).findFirst();
  }

  public Optional<NamedSet> set(String wanted) {
    return sets.stream().filter(set -> set.name().equals(wanted)).findFirst();
  }
}
