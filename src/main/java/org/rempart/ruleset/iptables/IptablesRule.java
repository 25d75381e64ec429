package org.rempart.ruleset.iptables;

import java.util.ArrayList;
import java.util.List;

/// Conditions, all of which must hold, in the order in which the kernel asks them, and what then happens.
///
/// @param comment whose rule it is: `r:<policy rule>`, `p:<protection>`, `n:<NAT rule>`; empty for one that only
///     leads on to another chain
record IptablesRule(List<Condition> conditions, Target target, String comment) {
  IptablesRule {
    conditions = List.copyOf(conditions);
  }

  static IptablesRule of(List<Condition> conditions, Target target, String comment) {
    return new IptablesRule(conditions, target, comment);
  }

  /// Leads on to another chain; nobody's hits are counted there.
  static IptablesRule to(List<Condition> conditions, String chain) {
    return new IptablesRule(conditions, Target.goTo(chain), "");
  }

  String text(String chain) {
    List<String> words = new ArrayList<>(List.of("-A", chain));
    conditions.forEach(condition -> words.add(condition.text()));
    if (!comment.isEmpty()) {
      words.add("-m comment --comment \"" + comment + "\"");
    }
    words.add(target.text());
    return String.join(" ", words);
  }
}
