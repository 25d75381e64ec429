package org.rempart.ruleset;

import java.util.List;
import java.util.Optional;

/// Rules in the order in which they are tried.
///
/// @param base empty for a chain that only jumps lead to
public record Chain(String name, Optional<BaseChain> base, List<Rule> rules) {
  public Chain {
    rules = List.copyOf(rules);
  }

  public static Chain of(String name, List<Rule> rules) {
    return new Chain(name, Optional.empty(), rules);
  }
}
