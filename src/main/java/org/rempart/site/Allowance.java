package org.rempart.site;

import java.util.ArrayList;
import java.util.List;

/// One service that one rule names from one place to another: what a chip of the matrix shows.
///
/// @param fromEnd the end as the rule writes it; `not dmz, guest` for all but those
/// @param service as the rule writes it; `any` if the rule names every service, `not ssh` for all but that
public record Allowance(String rule, Action action, Ends.Place from, String fromEnd, Ends.Place to, String toEnd,
    String service) {

  /// All that the enabled rules of a site name, in the order of the rules.
  public static List<Allowance> of(Site site) {
    Ends ends = new Ends(site);
    List<Allowance> all = new ArrayList<>();
    for (PolicyRule rule : site.policy()) {
      if (rule.enabled()) {
        for (Part from : parts(ends, rule.from(), rule.not().from())) {
          for (Part to : parts(ends, rule.to(), rule.not().to())) {
            all.addAll(between(rule, from, to));
          }
        }
      }
    }
    return List.copyOf(all);
  }

  /// An end of a rule with where it lies; all that are excepted are one.
  private record Part(String end, List<Ends.Place> places) {}

  private static List<Part> parts(Ends ends, List<String> names, boolean not) {
    return not
        ? List.of(new Part(not(names), ends.others(names)))
        : names.stream().map(name -> new Part(name, ends.places(name))).toList();
  }

  private static String not(List<String> names) {
    return "not " + String.join(", ", names);
  }

  private static List<String> services(PolicyRule rule) {
    return rule.services().isEmpty()
        ? List.of(Names.ANY)
        : rule.not().services() ? List.of(not(rule.services())) : rule.services();
  }

  private static List<Allowance> between(PolicyRule rule, Part from, Part to) {
    List<Allowance> some = new ArrayList<>();
    for (Ends.Place start : from.places()) {
      for (Ends.Place end : to.places()) {
        for (String service : services(rule)) {
          some.add(new Allowance(rule.id(), rule.action(), start, from.end(), end, to.end(), service));
        }
      }
    }
    return some;
  }

  public boolean accepted() {
    return action == Action.ACCEPT;
  }
}
