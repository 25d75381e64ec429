package org.rempart.verify.iptables;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rempart.verify.filter.RulesetError;

/// A match or a target with its options as they stand in a rule.
record Use(Token name, List<Given> given) {
  Use {
    given = List.copyOf(given);
  }

  Optional<Given> find(String option) {
    return given.stream().filter(one -> one.is(option)).findFirst();
  }

  boolean has(String option) {
    return find(option).isPresent();
  }

  /// The one option without which the module means nothing.
  Given needed(String option) throws RulesetError {
    return find(option).orElseThrow(() -> name.error("--" + option + " is expected behind it"));
  }

  /// The name and all options without their negations.
  String words() {
    return name.text() + given.stream().map(one -> " " + one.words()).collect(Collectors.joining());
  }
}
