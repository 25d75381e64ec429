package org.rempart.lint.cover;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.rempart.net.Flow;

/// Whether earlier rules decide all that a rule names.
public sealed interface Cover {
  /// No device ever asks the rule.
  ///
  /// @param by ids of the rules that decide instead
  /// @param opposed whether one of them does something else than the rule
  record Whole(Set<String> by, boolean opposed) implements Cover {
    public Whole {
      by = Collections.unmodifiableSet(new LinkedHashSet<>(by));
    }
  }

  /// The rule decides something.
  ///
  /// @param example such a packet; empty if nobody knows its addresses beforehand
  record Partial(Optional<Flow> example) implements Cover {}

  /// The rule names nothing that the device judges.
  record Nothing() implements Cover {}

  /// The rule breaks into more pieces than are looked at.
  record Undecided() implements Cover {}
}
