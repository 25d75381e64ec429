package org.rempart.ruleset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rempart.ruleset.level.Layered;
import org.rempart.ruleset.level.Level;
import org.rempart.ruleset.level.Levels;
import org.rempart.ruleset.plan.PairPlan;

/// The policy rules of one pair of zones: level by level, the look-ups of a level and behind them the rules of it
/// that are in no map.
///
/// @param levels empty for a chain that is short enough to be walked
record PairChain(List<Rule> rules, List<NamedMap> maps, List<Level<Part>> levels) {
  /// A chain this short, or a level, stays a list of rules: a person reads it at a glance, and to walk it takes the
  /// kernel no longer than two look-ups do (a rule takes 11 ns, a look-up about 50).
  static final int SHORT = 8;

  /// @param walked how many rules are rather walked than looked up
  static PairChain of(PairPlan pair, boolean counted, int walked) {
    List<Layered<Part>> parts = pair.rules().stream().flatMap(rule -> Part.of(pair, rule).stream()).map(Part::layered)
        .toList();
    if (parts.size() <= walked) {
      return new PairChain(rules(parts.stream()), List.of(), List.of());
    }
    List<Rule> rules = new ArrayList<>();
    List<NamedMap> maps = new ArrayList<>();
    List<Level<Part>> levels = Levels.of(parts);
    for (Level<Part> level : levels) {
      boolean few = level.certain().size() <= walked;
      List<Layered<Part>> mapped = few ? List.of() : level.certain().stream().filter(PairChain::fitsMaps).toList();
      String prefix = ChainNames.pair(pair.from(), pair.to()) + "/" + levels.indexOf(level);
      for (LevelMaps.Asked asked : new LevelMaps(prefix, counted).of(mapped)) {
        maps.add(asked.map());
        rules.add(new Rule(List.of(), List.of(new Statement.LookUp(asked.key(), asked.map().name())),
            Optional.empty()));
      }
      rules.addAll(rules(level.certain().stream().filter(part -> few || !fitsMaps(part))));
      rules.addAll(rules(level.uncertain().stream()));
    }
    return new PairChain(rules, maps, levels);
  }

  /// What asks nothing has no key.
  private static boolean fitsMaps(Layered<Part> part) {
    return part.boxes().stream().noneMatch(box -> MapKey.of(box).fields().isEmpty());
  }

  private static List<Rule> rules(Stream<Layered<Part>> parts) {
    return parts.flatMap(part -> PolicyRules.of(part.what()).stream()).toList();
  }
}
