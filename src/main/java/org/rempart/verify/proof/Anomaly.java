package org.rempart.verify.proof;

import java.util.List;
import org.rempart.verify.filter.Rule;

/// A rule that does nothing, or whose place among others matters.
///
/// @param table its name
/// @param chain its name
/// @param place of the rule in its chain, from 0
/// @param others earlier rules of the chain that are why
public record Anomaly(Kind kind, String table, String chain, int place, Rule rule, List<Rule> others) {
  public enum Kind {
    /// No packet that comes to the chain meets its condition.
    NEVER_MATCHES,
    /// Earlier rules together decide all its packets, some of them otherwise.
    SHADOWED,
    /// Earlier rules together decide all its packets, in the same way.
    REDUNDANT,
    /// It decides some packets of an earlier rule otherwise, and neither rule has all packets of the other: the order
    /// of the two says what happens to them.
    CORRELATED
  }

  public Anomaly {
    others = List.copyOf(others);
  }
}
