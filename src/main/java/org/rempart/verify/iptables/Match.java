package org.rempart.verify.iptables;

import org.rempart.verify.filter.Condition;
import org.rempart.verify.filter.RulesetError;

/// What may stand behind `-m`, and what it means.
record Match(String name, Options options, Meaning meaning) {
  @FunctionalInterface
  interface Meaning {
    Condition of(Use use, Scope scope) throws RulesetError;
  }

  /// @param options as [Options#of] reads them
  static Match of(String name, String options, Meaning meaning) {
    return new Match(name, Options.of(options), meaning);
  }
}
