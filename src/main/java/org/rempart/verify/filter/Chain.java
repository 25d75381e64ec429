package org.rempart.verify.filter;

import java.util.List;
import java.util.Optional;

/// Rules in the order in which they are tried.
///
/// @param base empty for a chain that only jumps lead to
public record Chain(String name, Optional<Base> base, List<Rule> rules) {
  public Chain {
    rules = List.copyOf(rules);
  }
}
