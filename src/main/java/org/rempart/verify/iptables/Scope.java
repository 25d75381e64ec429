package org.rempart.verify.iptables;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rempart.net.Family;
import org.rempart.net.IpSet;
import org.rempart.ruleset.Hook;
import org.rempart.verify.filter.RulesetError;

/// Where a rule stands, and which protocol it has narrowed the packets down to.
///
/// @param hooks from which its chain is reached
/// @param sets the addresses of sets that are known
/// @param protocol that of `-p`, unless it is negated or missing
record Scope(Family family, KnownTable table, Set<Hook> hooks, Changes changes, Map<String, IpSet> sets,
    Optional<Integer> protocol) {
  Scope {
    hooks = Set.copyOf(hooks);
    sets = Map.copyOf(sets);
  }

  Scope withProtocol(Optional<Integer> other) {
    return new Scope(family, table, hooks, changes, sets, other);
  }

  boolean isIpv4() {
    return family == Family.IPV4;
  }

  /// The kernel takes the module for these protocols only.
  void requireProtocol(Token module, String names, int... numbers) throws RulesetError {
    for (int number : numbers) {
      if (protocol.filter(known -> known == number).isPresent()) {
        return;
      }
    }
    throw module.error("needs '-p " + names + "' in the same rule");
  }

  /// The kernel has the module for one family only.
  void requireFamily(Token module, Family wanted) throws RulesetError {
    if (family != wanted) {
      throw module.error("is known to " + (wanted == Family.IPV4 ? "iptables" : "ip6tables") + " only");
    }
  }
}
