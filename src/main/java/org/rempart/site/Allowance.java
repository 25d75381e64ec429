package org.rempart.site;

import java.util.ArrayList;
import java.util.List;

/// One service that one rule names from one place to another: what a chip of the matrix shows.
///
/// @param fromEnd the end as the rule writes it
/// @param service as the rule writes it; `any` if the rule names every service
public record Allowance(String rule, Action action, Ends.Place from, String fromEnd, Ends.Place to, String toEnd,
    String service) {

  /// All that the enabled rules of a site name, in the order of the rules.
  public static List<Allowance> of(Site site) {
    Ends ends = new Ends(site);
    List<Allowance> all = new ArrayList<>();
    for (PolicyRule rule : site.policy()) {
      if (rule.enabled()) {
        for (String from : rule.from()) {
          for (String to : rule.to()) {
            all.addAll(between(ends, rule, from, to));
          }
        }
      }
    }
    return List.copyOf(all);
  }

  private static List<Allowance> between(Ends ends, PolicyRule rule, String from, String to) {
    List<String> services = rule.services().isEmpty() ? List.of(Names.ANY) : rule.services();
    List<Allowance> some = new ArrayList<>();
    for (Ends.Place start : ends.places(from)) {
      for (Ends.Place end : ends.places(to)) {
        for (String service : services) {
          some.add(new Allowance(rule.id(), rule.action(), start, from, end, to, service));
        }
      }
    }
    return some;
  }

  public boolean accepted() {
    return action == Action.ACCEPT;
  }
}
