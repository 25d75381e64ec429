package org.rempart.lint.cover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rempart.net.Flow;
import org.rempart.policy.Intent;
import org.rempart.policy.IntentEvaluator;
import org.rempart.policy.LabSite;
import org.rempart.policy.PolicyError;
import org.rempart.policy.ResolvedRule;
import org.rempart.policy.SetMembers;
import org.rempart.ruleset.Flows;
import org.rempart.site.DynamicSet;
import org.rempart.site.Protection;
import org.rempart.site.Site;
import org.rempart.volley.RandomSites;

/// What is said of a random policy's rules, held against the intent's own evaluator.
class CoverPropertyTest {
  private static final int POLICIES = 600;
  private static final int PACKETS = 600;

  private final long seed = Long.getLong("rempart.seed", System.nanoTime());
  private final double campaign = Double.parseDouble(System.getProperty("rempart.campaign", "0.1"));
  private int covered;
  private int examples;

  @Test
  void a_covered_rule_decides_nothing_and_any_other_decides_its_example() throws PolicyError {
    for (int i = 0; i < POLICIES * campaign; i++) {
      Random random = new Random(seed + i);
      Site site = unguarded(RandomSites.site(random));
      Intent intent = Intent.of(site, random.nextInt(3) == 0 ? "fw2" : "fw1");
      check(intent, random, "seed " + seed + ", policy " + i);
    }
    System.out.printf("covers: seed %d, %d covered rules, %d examples%n", seed, covered, examples);
    assertThat(covered).isPositive();
    assertThat(examples).isPositive();
  }

  /// Nothing but the rules and the defaults decides, every interface leads everywhere, and dynamic sets are empty.
  private static Site unguarded(Site site) {
    return site.withProtections(EnumSet.noneOf(Protection.class)).withNat(List.of())
        .withSets(site.sets().stream()
            .map(set -> new DynamicSet(set.name(), set.title(), set.timeout(), List.of())).toList());
  }

  private void check(Intent intent, Random random, String which) {
    DeviceCover device = new DeviceCover(intent);
    Set<String> deciding = deciding(intent, random);
    for (ResolvedRule rule : intent.rules()) {
      switch (device.of(rule)) {
        case Cover.Whole whole -> {
          covered++;
          assertThat(deciding).as("%s, %s by %s", which, rule.id(), whole).doesNotContain(rule.id());
          assertThat(whole.by()).as(which).isNotEmpty();
        }
        case Cover.Partial(Optional<Flow> example) -> example.ifPresent(flow -> {
          examples++;
          assertThat(decides(intent, rule, flow)).as("%s, %s, %s", which, rule.id(), flow).isTrue();
        });
        case Cover.Nothing() -> assertThat(deciding).as("%s, %s", which, rule.id()).doesNotContain(rule.id());
        case Cover.Undecided() -> throw new AssertionError(which + ", " + rule.id());
      }
    }
  }

  private static Set<String> deciding(Intent intent, Random random) {
    IntentEvaluator evaluator = new IntentEvaluator(intent);
    Flows flows = new Flows(intent, random);
    List<String> interfaces = List.copyOf(intent.reach().behind().keySet());
    Set<String> deciding = new HashSet<>();
    for (int i = 0; i < PACKETS; i++) {
      String in = interfaces.get(random.nextInt(interfaces.size()));
      String out = interfaces.get(random.nextInt(interfaces.size()));
      Flow flow = flows.flow(intent, in, out);
      for (String because : List.of(evaluator.forward(in, out, flow).because(),
          evaluator.toFirewall(in, flow, 64).because(), evaluator.fromFirewall(out, flow, 64).because())) {
        deciding.add(because.replaceFirst("^r:", ""));
      }
    }
    return deciding;
  }

  /// Whether the rule is the first without conditions that names the flow: through the device, to it or from it.
  private static boolean decides(Intent intent, ResolvedRule rule, Flow flow) {
    List<Predicate<ResolvedRule>> ways = List.of(
        one -> one.from().contains(flow.source(), SetMembers.NONE)
            && one.to().contains(flow.destination(), SetMembers.NONE),
        one -> one.from().contains(flow.source(), SetMembers.NONE) && one.to().own().contains(flow.destination()),
        one -> one.from().own().contains(flow.source()) && one.to().contains(flow.destination(), SetMembers.NONE));
    return ways.stream().anyMatch(way -> intent.rules().stream()
        .filter(one -> one.equals(rule) || isCertain(one))
        .filter(one -> way.test(one) && one.traffic().contains(flow)).findFirst().filter(rule::equals).isPresent());
  }

  /// What everything but a dynamic set's members means, nobody knows beforehand.
  private static boolean isCertain(ResolvedRule rule) {
    return rule.unconditional()
        && Stream.of(rule.from(), rule.to()).noneMatch(side -> side.negated() && !side.sets().isEmpty());
  }

  @Test
  void the_laboratory_covers_none_of_its_rules() throws PolicyError {
    Intent intent = Intent.of(LabSite.site(), "fw1");
    DeviceCover device = new DeviceCover(intent);
    assertThat(intent.rules()).allMatch(rule -> device.of(rule) instanceof Cover.Partial);
  }
}
