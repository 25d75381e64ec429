package org.rempart.ruleset.iptables;

import java.util.List;

/// Our part of one of the kernel's tables.
///
/// @param name `filter`, `nat` or `raw`
/// @param chains in the order in which they are written
record IptablesTable(String name, List<IptablesChain> chains) {
  IptablesTable {
    chains = List.copyOf(chains);
  }
}
