package org.rempart.ruleset.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.rempart.net.IpSet;
import org.rempart.policy.ResolvedRule;
import org.rempart.policy.Side;
import org.rempart.site.Names;

/// Gives each rule to the pairs in which it can decide something, narrowed to their addresses. A rule's side is
/// narrowed once a zone, not once a pair.
record Partition() implements PlanPass {
  private record Way(String from, String to) {}

  @Override
  public Plan apply(Plan plan) {
    Map<String, IpSet> sources = new LinkedHashMap<>();
    Map<String, IpSet> destinations = new LinkedHashMap<>();
    Map<Way, List<PlannedRule>> rules = new LinkedHashMap<>();
    for (PairPlan pair : plan.pairs()) {
      sources.put(pair.from(), pair.sources());
      destinations.put(pair.to(), pair.destinations());
      rules.put(new Way(pair.from(), pair.to()), new ArrayList<>());
    }
    for (ResolvedRule rule : plan.intent().rules()) {
      Map<String, Side> to = narrowed(rule.to(), destinations);
      narrowed(rule.from(), sources).forEach((from, source) -> to.forEach((there, destination) -> Optional
          .ofNullable(rules.get(new Way(from, there)))
          .ifPresent(here -> here.add(new PlannedRule(rule, source, destination)))));
    }
    Function<PairPlan, List<PlannedRule>> found = pair -> rules.getOrDefault(new Way(pair.from(), pair.to()),
        List.of());
    return new Plan(plan.intent(), plan.pairs().stream().map(pair -> pair.withRules(found.apply(pair))).toList());
  }

  private static Map<String, Side> narrowed(Side side, Map<String, IpSet> zones) {
    Map<String, Side> narrowed = new LinkedHashMap<>();
    zones.forEach((zone, addresses) -> {
      Side here = zone.equals(Names.FIREWALL) ? device(side) : others(side, addresses);
      if (here.firewall() || !here.addresses().isEmpty() || (!here.negated() && !here.sets().isEmpty())) {
        narrowed.put(zone, here);
      }
    });
    return narrowed;
  }

  private static Side device(Side side) {
    return new Side(IpSet.EMPTY, List.of(), false, side.own(), side.ownInterfaces());
  }

  /// What is always in a dynamic set is an address like any other.
  private static Side others(Side side, IpSet addresses) {
    IpSet always = side.sets().stream().map(set -> IpSet.of(set.members())).reduce(IpSet.EMPTY, IpSet::union);
    IpSet meant = side.negated() ? side.addresses().minus(always) : side.addresses().union(always);
    return new Side(meant.intersect(addresses), side.sets(), side.negated(), IpSet.EMPTY, List.of());
  }
}
