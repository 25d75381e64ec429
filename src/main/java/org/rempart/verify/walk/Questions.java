package org.rempart.verify.walk;

import org.rempart.verify.filter.Condition;

/// Settles a condition that is open, by asking for each open leaf of it.
record Questions(Asking asking, Choices choices) {
  boolean holds(Condition condition) {
    Tri known = asking.ask(condition);
    return known == Tri.OPEN ? settle(condition) : known == Tri.YES;
  }

  private boolean settle(Condition condition) {
    return switch (condition) {
      case Condition.All(var parts) -> parts.stream().allMatch(this::holds);
      case Condition.Any(var parts) -> parts.stream().anyMatch(this::holds);
      case Condition.Not(var part) -> !holds(part);
      case Condition.Unclear(var words, var steady) -> choices.ask(words, steady);
      case Condition.Member(var set, var fields) -> choices.ask(String.join(" . ", fields) + " in " + set, true);
      case Condition leaf -> choices.ask(leaf.toString(), true);
    };
  }
}
