package org.rempart.site;

import java.util.ArrayList;
import java.util.List;

/// Policy rules with something exchanged.
final class Rules {
  private Rules() {}

  static PolicyRule accept(String id, List<String> from, List<String> to, List<String> services) {
    return new PolicyRule(id, from, to, services, Action.ACCEPT, false, true, "");
  }

  static boolean accepts(PolicyRule rule) {
    return rule.enabled() && rule.action() == Action.ACCEPT;
  }

  /// Whether it decides all that its ends and services name, always: no negation, limit or time.
  static boolean plain(PolicyRule rule) {
    Treatment treatment = rule.treatment();
    return rule.not().equals(Negation.NONE) && treatment.rate().isEmpty() && treatment.connections().isEmpty()
        && rule.validity().equals(Validity.ALWAYS);
  }

  static List<String> plus(List<String> all, List<String> more) {
    List<String> sum = new ArrayList<>(all);
    more.stream().filter(one -> !sum.contains(one)).forEach(sum::add);
    return List.copyOf(sum);
  }
}
