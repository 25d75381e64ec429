package org.rempart.site;

import java.util.ArrayList;
import java.util.List;

/// Policy rules with something exchanged.
final class Rules {
  private Rules() {}

  static PolicyRule withEnds(PolicyRule rule, List<String> from, List<String> to) {
    return new PolicyRule(rule.id(), from, to, rule.services(), rule.action(), rule.log(), rule.enabled(),
        rule.reason());
  }

  static PolicyRule withId(PolicyRule rule, String id) {
    return new PolicyRule(id, rule.from(), rule.to(), rule.services(), rule.action(), rule.log(), rule.enabled(),
        rule.reason());
  }

  static PolicyRule withLog(PolicyRule rule, boolean log) {
    return new PolicyRule(rule.id(), rule.from(), rule.to(), rule.services(), rule.action(), log, rule.enabled(),
        rule.reason());
  }

  static PolicyRule accept(String id, List<String> from, List<String> to, List<String> services) {
    return new PolicyRule(id, from, to, services, Action.ACCEPT, false, true, "");
  }

  static boolean accepts(PolicyRule rule) {
    return rule.enabled() && rule.action() == Action.ACCEPT;
  }

  static List<String> plus(List<String> all, List<String> more) {
    List<String> sum = new ArrayList<>(all);
    more.stream().filter(one -> !sum.contains(one)).forEach(sum::add);
    return List.copyOf(sum);
  }
}
