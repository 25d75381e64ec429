package org.rempart.ruleset.iptables;

import java.util.ArrayList;
import java.util.List;
import org.rempart.policy.Judgement;
import org.rempart.policy.PolicyError;
import org.rempart.ruleset.plan.PairPlan;
import org.rempart.ruleset.plan.PlannedRule;
import org.rempart.site.Action;
import org.rempart.site.Defaults;

/// What passes: the chains that the kernel's lead to, one chain for each pair of zones, the verdicts.
final class FilterTable {
  private final FamilyScope scope;
  private final HeldRules held = new HeldRules();
  private final List<IptablesChain> chains = new ArrayList<>();

  private FilterTable(FamilyScope scope) {
    this.scope = scope;
  }

  static IptablesTable of(FamilyScope scope) throws PolicyError {
    HeldRules.check(scope.plan());
    FilterTable table = new FilterTable(scope);
    table.input();
    table.forward();
    table.output();
    for (PairPlan pair : scope.plan().pairs()) {
      if (!isPlain(pair)) {
        table.pair(pair);
      }
    }
    table.chains.addAll(table.held.chains());
    table.chains.addAll(scope.verdicts().chains());
    return new IptablesTable("filter", table.chains);
  }

  /// Whether nothing but its default decides in a pair.
  static boolean isPlain(PairPlan pair) {
    return pair.rules().isEmpty() && pair.guarded().isEmpty();
  }

  private void input() throws PolicyError {
    List<PairPlan> pairs = scope.plan().pairs().stream().filter(PairPlan::toFirewall).toList();
    ChainSeries series = new ChainSeries("To the device itself", "input");
    Screens screens = new Screens(scope, series);
    screens.state();
    screens.loopback(Condition.in("lo"));
    screens.neighbours();
    screens.pair();
    screens.nonsense();
    Target otherwise = otherwise(forwards() ? defaults().toFirewall() : defaults().between());
    screens.sources(otherwise);
    screens.management(pairs);
    screens.flood();
    dispatched(series, pairs, otherwise);
  }

  private void forward() {
    List<PairPlan> pairs = scope.plan().pairs().stream()
        .filter(pair -> !pair.toFirewall() && !pair.fromFirewall()).toList();
    ChainSeries series = new ChainSeries("Through the device", "forward");
    if (!forwards()) { // not ours to judge: a host may carry containers or guests
      chains.addAll(series.chains());
      return;
    }
    Screens screens = new Screens(scope, series);
    screens.state();
    screens.nonsense();
    Target otherwise = otherwise(defaults().between());
    screens.sources(otherwise);
    screens.destinations(otherwise);
    dispatched(series, pairs, otherwise);
  }

  private void output() throws PolicyError {
    List<PairPlan> pairs = scope.plan().pairs().stream().filter(PairPlan::fromFirewall).toList();
    ChainSeries series = new ChainSeries("From the device itself", "output");
    Screens screens = new Screens(scope, series);
    screens.state();
    screens.loopback(Condition.out("lo"));
    screens.neighbours();
    screens.pair();
    Target otherwise = otherwise(forwards() ? defaults().fromFirewall() : defaults().between());
    screens.destinations(otherwise);
    dispatched(series, pairs, otherwise);
  }

  /// Of what lies in no zone.
  private Target otherwise(Action byDefault) {
    return scope.decided(new Judgement(byDefault, "p:default"));
  }

  private void dispatched(ChainSeries series, List<PairPlan> pairs, Target otherwise) {
    Dispatch dispatch = new Dispatch(scope, otherwise);
    List<IptablesChain> more = dispatch.add(series, pairs);
    chains.addAll(series.chains());
    chains.addAll(more);
  }

  private void pair(PairPlan pair) throws PolicyError {
    ChainSeries series = new ChainSeries("From " + pair.from() + " to " + pair.to(), pair.from(), pair.to());
    Alternatives hidden = scope.addresses().of(Condition.End.DESTINATION, pair.guarded(), pair.destinations());
    series.addEach(hidden.and(Alternatives.of(Condition.untranslated())), scope.dropped("p:direct"), "p:direct");
    RuleChains rules = new RuleChains(series);
    for (PlannedRule planned : pair.rules()) {
      RuleParts.of(scope, pair, planned).ifPresent(parts -> {
        if (parts.limitsConnections()) {
          held.add(scope, pair, rules, parts);
        } else {
          rules.add(parts);
        }
      });
    }
    series.add(IptablesRule.of(List.of(), scope.decided(pair.byDefault()), pair.byDefault().because()));
    chains.addAll(series.chains());
  }

  private boolean forwards() {
    return scope.plan().forwards();
  }

  private Defaults defaults() {
    return scope.plan().intent().defaults();
  }
}
