package org.rempart.ruleset;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.rempart.net.IpRange;
import org.rempart.net.IpSet;
import org.rempart.policy.ResolvedRule;
import org.rempart.policy.Side;
import org.rempart.policy.Translation;
import org.rempart.ruleset.Explanation.Line;
import org.rempart.ruleset.Explanation.Step;
import org.rempart.ruleset.plan.PairPlan;
import org.rempart.ruleset.plan.Plan;
import org.rempart.ruleset.plan.PlannedRule;
import org.rempart.site.DynamicSet;

/// The passes before any backend, to be read.
final class PlanSteps {
  private static final int SHOWN = 6;

  private PlanSteps() {}

  static Step resolve(Plan plan) {
    List<Line> lines = plan.intent().rules().stream().map(rule -> Line.of(rule.id(), side(rule.from()) + " -> "
        + side(rule.to()) + "  " + services(rule) + "  " + rule.action().text() + limits(rule))).toList();
    return new Step("resolve", "names become addresses and services", lines);
  }

  static Step paths(Plan plan) {
    List<Line> lines = plan.pairs().stream().map(pair -> Line.common(name(pair) + ": " + addresses(pair.sources())
        + " -> " + addresses(pair.destinations()) + ", else " + pair.byDefault().action().text())).toList();
    List<Line> all = new ArrayList<>(lines);
    plan.intent().rules().forEach(rule -> all.add(Line.of(rule.id(), "is judged here on: " + pairs(plan, rule))));
    return new Step("paths", "which pairs of zones the device judges", all);
  }

  private static String pairs(Plan plan, ResolvedRule rule) {
    String found = plan.pairs().stream()
        .filter(pair -> pair.rules().stream().anyMatch(one -> one.rule().equals(rule)))
        .map(PlanSteps::name).collect(Collectors.joining(", "));
    return found.isEmpty() ? "no way, so it is not compiled" : found;
  }

  static Step translate(Plan plan) {
    List<Line> lines = new ArrayList<>();
    plan.pairs().stream().filter(pair -> !pair.guarded().isEmpty()).forEach(pair -> lines
        .add(Line.common(name(pair) + ": only by translation to " + addresses(pair.guarded()))));
    for (ResolvedRule rule : plan.intent().rules()) {
      plan.intent().translations().stream().filter(one -> leadsTo(one, rule.to().addresses()))
          .forEach(one -> lines.add(Line.of(rule.id(), "sees what n:" + one.id() + " translated")));
    }
    return new Step("translate", "rules see real hosts", lines);
  }

  private static boolean leadsTo(Translation translation, IpSet servers) {
    return switch (translation) {
      case Translation.Forward forward -> servers.contains(forward.to());
      case Translation.OneToOne one -> servers.contains(one.inside());
      case Translation.Prefix prefix -> !servers.intersect(IpSet.of(prefix.inside())).isEmpty();
      case Translation.Hide _,Translation.Source _,Translation.Exempt _ -> false;
    };
  }

  static Step partition(Plan plan) {
    List<Line> lines = new ArrayList<>();
    for (PairPlan pair : plan.pairs()) {
      for (PlannedRule planned : pair.rules()) {
        lines.add(Line.of(planned.rule().id(),
            name(pair) + ": " + side(planned.source()) + " -> " + side(planned.destination())));
      }
    }
    return new Step("partition", "each pair gets its part of each rule", lines);
  }

  static String name(PairPlan pair) {
    return ChainNames.pair(pair.from(), pair.to());
  }

  private static String side(Side side) {
    List<String> words = new ArrayList<>();
    if (side.firewall()) {
      words.add("the device");
    }
    if (!side.addresses().isEmpty()) {
      words.add(addresses(side.addresses()));
    }
    for (DynamicSet set : side.sets()) {
      words.add((side.negated() ? "not in " : "in ") + set.name());
    }
    return words.isEmpty() ? "nobody" : String.join(" + ", words);
  }

  private static String addresses(IpSet set) {
    if (set.equals(IpSet.ALL)) {
      return "any";
    }
    String shown = set.ranges().stream().limit(SHOWN).map(IpRange::toString).collect(Collectors.joining(", "));
    int more = set.ranges().size() - SHOWN;
    return "{" + shown + (more > 0 ? ", and " + more + " more" : "") + "}";
  }

  private static String services(ResolvedRule rule) {
    String named = rule.services().stream().map(Object::toString).collect(Collectors.joining(" "));
    return named.isEmpty() ? "every service" : (rule.traffic().negated() ? "all but " : "") + named;
  }

  private static String limits(ResolvedRule rule) {
    StringBuilder text = new StringBuilder();
    rule.treatment().rate().ifPresent(rate -> text.append(", at most ").append(rate).append(" of a source"));
    rule.treatment().connections()
        .ifPresent(count -> text.append(", at most ").append(count).append(" connections of a source"));
    rule.time().ifPresent(time -> text.append(", in time ").append(time.name()));
    rule.expires().ifPresent(day -> text.append(", until ").append(day));
    return text.toString();
  }
}
