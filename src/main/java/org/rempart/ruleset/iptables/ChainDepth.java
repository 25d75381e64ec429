package org.rempart.ruleset.iptables;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rempart.policy.PolicyError;

/// How far chains lead from one to the next. A kernel behind iptables-nft refuses more than 15 (`EMLINK`), and
/// counts a `-g` like a `-j`; each limit in a pair of zones needs one or two.
final class ChainDepth {
  private static final int MOST = 15;

  private final Map<String, IptablesChain> chains;
  private final Map<String, Integer> known = new HashMap<>();

  private ChainDepth(IptablesTable table) {
    this.chains = table.chains().stream().collect(Collectors.toMap(IptablesChain::name, chain -> chain));
  }

  /// @throws PolicyError if the kernel would refuse the table
  static IptablesTable checked(IptablesTable table) throws PolicyError {
    ChainDepth depth = new ChainDepth(table);
    int deepest = table.chains().stream().mapToInt(depth::below).max().orElse(0);
    if (deepest > MOST) {
      throw new PolicyError("table '" + table.name() + "'", Integer.toString(deepest),
          "chains would lead from one to the next, and iptables can follow " + MOST
              + ": the policy has too many rules with limits between two zones; use nftables, or fewer limits");
    }
    return table;
  }

  /// With the chain itself.
  private int below(IptablesChain chain) {
    Integer before = known.get(chain.name());
    if (before != null) {
      return before;
    }
    int deepest = chain.rules().stream().flatMap(rule -> rule.target().chain().stream())
        .flatMap(name -> Optional.ofNullable(chains.get(name)).stream()).mapToInt(this::below).max().orElse(0);
    known.put(chain.name(), deepest + 1);
    return deepest + 1;
  }
}
