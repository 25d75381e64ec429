package org.rempart.ruleset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rempart.ruleset.Explanation.Line;
import org.rempart.ruleset.Explanation.Step;
import org.rempart.ruleset.level.Layered;
import org.rempart.ruleset.level.Level;
import org.rempart.ruleset.plan.PairPlan;
import org.rempart.ruleset.plan.Plan;
import org.rempart.ruleset.plan.PlannedRule;

/// The passes of nftables, to be read.
final class NftSteps {
  private NftSteps() {}

  static Step levels(Plan plan, Profile profile) {
    List<Line> lines = new ArrayList<>();
    for (PairPlan pair : plan.pairs()) {
      PairChain chain = PairChain.of(pair, profile.countsInMaps(), PairChain.SHORT);
      for (PlannedRule planned : pair.rules()) {
        lines.add(Line.of(planned.rule().id(), PlanSteps.name(pair) + ": " + place(chain, planned)));
      }
    }
    return new Step("levels", "what overlaps nothing is looked up together", lines);
  }

  private static String place(PairChain chain, PlannedRule planned) {
    if (chain.levels().isEmpty()) {
      return "a short chain, walked rule by rule";
    }
    List<String> places = new ArrayList<>();
    for (Level<Part> level : chain.levels()) {
      boolean here = holds(level.certain(), planned) || holds(level.uncertain(), planned);
      if (here) {
        places
            .add("level " + chain.levels().indexOf(level) + " " + maps(chain, planned, chain.levels().indexOf(level)));
      }
    }
    return places.isEmpty() ? "nothing is left of it, an earlier rule decides all of it" : String.join(", ", places);
  }

  private static boolean holds(List<Layered<Part>> parts, PlannedRule planned) {
    return parts.stream().anyMatch(part -> part.what().rule().equals(planned.rule()));
  }

  private static String maps(PairChain chain, PlannedRule planned, int level) {
    String names = chain.maps().stream()
        .filter(map -> map.name().split("/", -1)[2].equals(Integer.toString(level)))
        .filter(map -> map.entries().stream().anyMatch(entry -> about(entry.comment(), planned.rule().id())))
        .map(NamedMap::name).collect(Collectors.joining(" "));
    return names.isEmpty() ? "as a rule of its own" : "in " + names;
  }

  static Step lines(Table table) {
    List<Line> lines = new ArrayList<>();
    for (NamedMap map : table.maps()) {
      for (NamedMap.Entry entry : map.entries()) {
        id(entry.comment()).ifPresent(id -> lines.add(Line.of(id, map.name() + ": "
            + ValueText.element(map.key(), entry.element()) + " : " + StatementText.verdict(entry.verdict()))));
      }
    }
    for (Chain chain : table.chains()) {
      for (Rule rule : chain.rules()) {
        id(rule.comment()).ifPresent(id -> lines.add(Line.of(id, chain.name() + ": " + RuleText.of(rule).strip())));
      }
    }
    return new Step("lines", "what the device is told", lines);
  }

  private static boolean about(Optional<String> comment, String rule) {
    return comment.equals(Optional.of("r:" + rule));
  }

  private static Optional<String> id(Optional<String> comment) {
    return comment.filter(text -> text.startsWith("r:")).map(text -> text.substring(2));
  }
}
