package org.rempart.ruleset.iptables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rempart.net.IpSet;
import org.rempart.site.Names;
import org.rempart.ruleset.plan.PairPlan;

/// Finds the chain of a pair of zones by the addresses of a packet: first by its source, then by its destination.
final class Dispatch {
  private final FamilyScope scope;

  Dispatch(FamilyScope scope) {
    this.scope = scope;
  }

  /// Adds the way by the source (for what the device sends, by the destination) and returns the chains that lead on
  /// by the destination.
  List<IptablesChain> add(ChainSeries series, List<PairPlan> pairs, Target otherwise) {
    List<IptablesChain> chains = new ArrayList<>();
    Map<String, List<PairPlan>> bySource = new LinkedHashMap<>();
    pairs.forEach(pair -> bySource.computeIfAbsent(pair.from(), _ -> new ArrayList<>()).add(pair));
    bySource.forEach((from, there) -> {
      if (from.equals(Names.FIREWALL)) {
        there.forEach(pair -> series.addEach(
            scope.addresses().of(Condition.End.DESTINATION, pair.destinations(), IpSet.ALL), chain(pair), ""));
        return;
      }
      boolean single = there.size() == 1 && there.getFirst().toFirewall();
      String name = OwnNames.chain(from, Names.ANY);
      series.addEach(scope.addresses().of(Condition.End.SOURCE, there.getFirst().sources(), IpSet.ALL),
          single ? chain(there.getFirst()) : Target.goTo(name), "");
      if (!single) {
        chains.add(byDestination(name, there, otherwise));
      }
    });
    series.add(IptablesRule.of(List.of(), otherwise, "p:default"));
    return chains;
  }

  private IptablesChain byDestination(String name, List<PairPlan> pairs, Target otherwise) {
    List<IptablesRule> rules = new ArrayList<>();
    for (PairPlan pair : pairs) {
      scope.addresses().of(Condition.End.DESTINATION, pair.destinations(), IpSet.ALL).any()
          .forEach(conditions -> rules.add(IptablesRule.of(conditions, chain(pair), "")));
    }
    rules.add(IptablesRule.of(List.of(), otherwise, "p:default"));
    return new IptablesChain(name, "From " + pairs.getFirst().from() + ", by destination", rules);
  }

  /// Both ends of a pair as conditions.
  Alternatives ends(PairPlan pair) {
    Alternatives from = pair.fromFirewall()
        ? Alternatives.ALWAYS
        : scope.addresses().of(Condition.End.SOURCE, pair.sources(), IpSet.ALL);
    return pair.toFirewall()
        ? from
        : from.and(scope.addresses().of(Condition.End.DESTINATION, pair.destinations(), IpSet.ALL));
  }

  private static Target chain(PairPlan pair) {
    return Target.goTo(OwnNames.chain(pair.from(), pair.to()));
  }
}
