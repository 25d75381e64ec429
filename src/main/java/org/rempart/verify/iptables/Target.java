package org.rempart.verify.iptables;

import java.util.List;
import org.rempart.verify.filter.Action;
import org.rempart.verify.filter.Condition;
import org.rempart.verify.filter.RulesetError;

/// What may stand behind `-j` besides a chain, and what it does.
record Target(String name, Options options, Meaning meaning) {
  @FunctionalInterface
  interface Meaning {
    Effect of(Use use, Scope scope) throws RulesetError;
  }

  /// @param provided to other packets it does nothing
  record Effect(Condition provided, List<Action> actions) {
    Effect {
      actions = List.copyOf(actions);
    }

    static Effect of(Action... actions) {
      return new Effect(Condition.ALWAYS, List.of(actions));
    }
  }

  /// @param options as [Options#of] reads them
  static Target of(String name, String options, Meaning meaning) {
    return new Target(name, Options.of(options), meaning);
  }

  static Target plain(String name, Action action) {
    return new Target(name, Options.NONE, (_, _) -> Effect.of(action));
  }
}
