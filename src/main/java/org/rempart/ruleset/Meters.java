package org.rempart.ruleset;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.rempart.net.Family;
import org.rempart.policy.ResolvedRule;
import org.rempart.ruleset.plan.PlannedRule;
import org.rempart.site.RateLimit;

/// What the device remembers of each source for rules with limits: one set a rule, a family and a limit, shared by
/// all rules of nftables that the policy rule became.
record Meters() implements Pass {
  private static final int SOURCES = 65535;
  private static final Duration SHORTEST = Duration.ofMinutes(1);

  static boolean needed(ResolvedRule rule) {
    return rule.treatment().rate().isPresent() || rule.treatment().connections().isPresent();
  }

  /// What a rule asks before it decides.
  static List<Statement> of(ResolvedRule rule, Family family) {
    List<Field> key = List.of(Fields.source(family));
    List<Statement> statements = new ArrayList<>();
    rule.treatment().rate().ifPresent(rate -> statements
        .add(new Statement.LimitEach(name("rate", rule.id(), family), key, new Statement.Limit(rate, false))));
    rule.treatment().connections().ifPresent(count -> statements
        .add(new Statement.CountEach(name("count", rule.id(), family), key, count, false)));
    return statements;
  }

  @Override
  public Draft apply(Draft draft) {
    List<NamedSet> sets = draft.plan().pairs().stream().flatMap(pair -> pair.rules().stream()).map(PlannedRule::rule)
        .distinct().filter(Meters::needed).sorted((one, other) -> Integer.compare(one.index(), other.index()))
        .flatMap(rule -> Stream.of(Family.values()).flatMap(family -> sets(rule, family))).toList();
    return draft.withSets(sets);
  }

  private static Stream<NamedSet> sets(ResolvedRule rule, Family family) {
    Stream<NamedSet> rates = rule.treatment().rate().stream().map(rate -> remembered("rate", rule.id(), family, rate));
    Stream<NamedSet> counts = rule.treatment().connections().stream()
        .map(_ -> new NamedSet(name("count", rule.id(), family), List.of(Fields.address(family)),
            SetTraits.counted(SOURCES), List.of()));
    return Stream.concat(rates, counts);
  }

  /// A source is forgotten once it may do again all that it may do at once.
  static NamedSet remembered(String kind, String id, Family family, RateLimit rate) {
    long refill = seconds(rate.per()) * (rate.burst() + 1L) / rate.count() + 1;
    Duration forget = Duration.ofSeconds(Math.max(SHORTEST.toSeconds(), refill));
    return new NamedSet(name(kind, id, family), List.of(Fields.address(family)), SetTraits.remembered(SOURCES, forget),
        List.of());
  }

  private static long seconds(RateLimit.Unit unit) {
    return switch (unit) {
      case SECOND -> 1;
      case MINUTE -> 60;
      case HOUR -> 3600;
      case DAY -> 86_400;
    };
  }

  static String name(String kind, String id, Family family) {
    return kind + "/" + id + "/" + Fields.digit(family);
  }
}
