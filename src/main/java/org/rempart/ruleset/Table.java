package org.rempart.ruleset;

import java.util.List;
import java.util.Optional;

/// A table with its helpers, sets, maps and chains, each kind in the order of the text.
///
/// @param family `inet`, `ip` or `ip6`
public record Table(String family, String name, Objects objects, List<Chain> chains) {
  public Table {
    chains = List.copyOf(chains);
  }

  public Table(String family, String name, List<NamedSet> sets, List<Chain> chains) {
    this(family, name, new Objects(List.of(), sets, List.of()), chains);
  }

  /// What rules refer to by name.
  public record Objects(List<CtHelper> helpers, List<NamedSet> sets, List<NamedMap> maps) {
    public static final Objects NONE = new Objects(List.of(), List.of(), List.of());

    public Objects {
      helpers = List.copyOf(helpers);
      sets = List.copyOf(sets);
      maps = List.copyOf(maps);
    }
  }

  public List<NamedSet> sets() {
    return objects.sets();
  }

  public List<NamedMap> maps() {
    return objects.maps();
  }

  public Optional<Chain> chain(String wanted) {
    return chains.stream().filter(chain -> chain.name().equals(wanted)).findFirst();
  }

  public Optional<NamedSet> set(String wanted) {
    return sets().stream().filter(set -> set.name().equals(wanted)).findFirst();
  }

  public Optional<NamedMap> map(String wanted) {
    return maps().stream().filter(map -> map.name().equals(wanted)).findFirst();
  }
}
