package org.rempart.ruleset.iptables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rempart.net.IpSet;
import org.rempart.policy.PolicyError;
import org.rempart.ruleset.plan.PairPlan;
import org.rempart.ruleset.plan.Plan;

/// Policy rules that limit the connections of a source. The kernel counts them for one rule of its own, so that a
/// policy rule must be but one of those, however many pairs of zones come to it; what is over the limit finds the
/// way back to its pair by its addresses.
final class HeldRules {
  private final Map<String, RuleParts> held = new LinkedHashMap<>();
  private final Map<String, List<IptablesRule>> waysBack = new LinkedHashMap<>();

  /// @throws PolicyError for a rule that limits the connections to, through and from the device together
  static void check(Plan plan) throws PolicyError {
    Map<String, String> hooks = new LinkedHashMap<>();
    for (PairPlan pair : plan.pairs()) {
      String hook = pair.toFirewall() ? "to" : pair.fromFirewall() ? "from" : "through";
      for (var planned : pair.rules()) {
        String id = planned.rule().id();
        boolean counts = planned.rule().treatment().connections().isPresent();
        if (counts && !hooks.computeIfAbsent(id, _ -> hook).equals(hook)) {
          throw new PolicyError("policy rule '" + id + "'", "connections",
              "of a source can't be counted by iptables to the device itself and through it together; write two rules");
        }
      }
    }
  }

  void add(FamilyScope scope, PairPlan pair, RuleChains chains, RuleParts parts) {
    String name = OwnNames.chain("held", "by", parts.rule().id());
    String goesOn = chains.addHeld(parts, name);
    held.putIfAbsent(name, parts);
    List<IptablesRule> back = waysBack.computeIfAbsent(name, _ -> new ArrayList<>());
    ends(scope, pair).any().forEach(ends -> back.add(IptablesRule.to(ends, goesOn)));
  }

  private static Alternatives ends(FamilyScope scope, PairPlan pair) {
    Alternatives from = scope.addresses().of(Condition.End.SOURCE, pair.sources(), IpSet.ALL);
    return from.and(scope.addresses().of(Condition.End.DESTINATION, pair.destinations(), IpSet.ALL));
  }

  List<IptablesChain> chains() {
    List<IptablesChain> chains = new ArrayList<>();
    held.forEach((name, parts) -> {
      List<IptablesRule> rules = new ArrayList<>(List.of(parts.decision()));
      rules.addAll(waysBack.getOrDefault(name, List.of()));
      chains.add(new IptablesChain(name, "Connections of a source, counted for " + parts.comment(), rules));
    });
    return chains;
  }
}
