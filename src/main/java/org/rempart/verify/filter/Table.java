package org.rempart.verify.filter;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rempart.net.Family;

/// Chains that may jump to each other.
///
/// @param families whose packets come here
/// @param name as the device says it: `filter`, `nat`; for nftables with its family, `inet rempart`
public record Table(Maker maker, Set<Family> families, String name, List<Chain> chains) {
  /// Whose rules they are: tables of both run side by side.
  public enum Maker {
    NFTABLES,
    IPTABLES
  }

  public Table {
    families = Set.copyOf(families);
    chains = List.copyOf(chains);
  }

  public Map<String, Chain> byName() {
    return chains.stream().collect(Collectors.toUnmodifiableMap(Chain::name, Function.identity()));
  }
}
