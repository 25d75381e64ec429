package org.rempart.ruleset.iptables;

import java.util.ArrayList;
import java.util.List;

/// Writes the rules of a policy into a series of chains: in a row where conditions are enough, else aside.
final class RuleChains {
  private static final int IN_A_ROW = 8;

  private final ChainSeries series;

  RuleChains(ChainSeries series) {
    this.series = series;
  }

  void add(RuleParts parts) {
    if (!parts.never()) {
      if (fitsInARow(parts)) {
        List<Condition> rest = new ArrayList<>(parts.times());
        rest.addAll(parts.limits());
        Alternatives all = parts.named().and(parts.from()).and(parts.to()).and(new Alternatives(List.of(rest)));
        series.addEach(all, parts.target(), parts.comment());
      } else {
        addAside(parts, series.next(), parts.decision());
      }
    }
  }

  /// A rule whose limit is counted for several pairs together, in a chain of its own.
  ///
  /// @return where the series goes on with what is over the limit
  String addHeld(RuleParts parts, String held) {
    String goesOn = series.next();
    addAside(parts, goesOn, IptablesRule.to(List.of(), held));
    return goesOn;
  }

  /// A limit must be asked once a packet, not once an alternative.
  private static boolean fitsInARow(RuleParts parts) {
    int rules = parts.from().any().size() * parts.to().any().size() * parts.named().any().size();
    return parts.excepted().never() && rules <= (parts.limits().isEmpty() ? IN_A_ROW : 1);
  }

  private void addAside(RuleParts parts, String goesOn, IptablesRule decision) {
    Alternatives entry = new Alternatives(List.of(parts.times()));
    List<Alternatives> steps = new ArrayList<>();
    for (Alternatives step : List.of(parts.named(), parts.from(), parts.to())) {
      if (step.single()) {
        entry = step.and(entry);
      } else {
        steps.add(step);
      }
    }
    List<IptablesRule> last = new ArrayList<>();
    parts.excepted().any().forEach(conditions -> last.add(IptablesRule.to(conditions, goesOn)));
    last.add(decision);
    if (!decision.conditions().isEmpty()) {
      last.add(IptablesRule.to(List.of(), goesOn));
    }
    String chain = series.next();
    series.aside(chain, parts.comment(), last);
    for (Alternatives step : steps) {
      String after = chain;
      List<IptablesRule> here = new ArrayList<>();
      step.any().forEach(conditions -> here.add(IptablesRule.to(conditions, after)));
      here.add(IptablesRule.to(List.of(), goesOn));
      chain = series.next();
      series.aside(chain, parts.comment(), here);
    }
    series.add(IptablesRule.to(entry.any().getFirst(), chain));
    series.goOn(goesOn);
  }
}
