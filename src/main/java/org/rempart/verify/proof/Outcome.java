package org.rempart.verify.proof;

import java.util.Optional;
import org.rempart.verify.filter.Action;

/// What becomes of a packet.
public sealed interface Outcome {
  /// It goes on its way.
  ///
  /// @param destination how its destination was translated
  /// @param source how its source was
  record Accepted(Optional<Action.Translate> destination, Optional<Action.Translate> source) implements Outcome {
    static final Accepted UNCHANGED = new Accepted(Optional.empty(), Optional.empty());

    /// With a translation that comes before those it has.
    Accepted translated(Action.Translate by, boolean ofSource) {
      Optional<Action.Translate> one = Optional.of(by);
      return ofSource
          ? new Accepted(destination, source.or(() -> one))
          : new Accepted(destination.or(() -> one), source);
    }
  }

  record Dropped() implements Outcome {}

  /// @param kind how the sender is told, in the words of the ruleset
  record Rejected(String kind) implements Outcome {}

  default boolean accepts() {
    return this instanceof Accepted;
  }
}
