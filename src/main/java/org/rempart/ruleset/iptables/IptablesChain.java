package org.rempart.ruleset.iptables;

import java.util.List;

/// A chain of our own.
///
/// @param heading what it is for, as a person reads it
record IptablesChain(String name, String heading, List<IptablesRule> rules) {
  IptablesChain {
    rules = List.copyOf(rules);
  }
}
