package org.rempart.lint.cover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rempart.net.Flow;
import org.rempart.policy.Intent;
import org.rempart.policy.IntentEvaluator;
import org.rempart.policy.LabSite;
import org.rempart.policy.PolicyError;
import org.rempart.policy.ResolvedRule;
import org.rempart.policy.SetMembers;
import org.rempart.ruleset.Flows;
import org.rempart.ruleset.RandomPolicies;
import org.rempart.site.PolicyRule;
import org.rempart.site.Protection;
import org.rempart.site.Site;

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
      Site site = unguarded(RandomPolicies.site(random));
      Intent intent = Intent.of(site, random.nextInt(3) == 0 ? "fw2" : "fw1");
      check(intent, random, "seed " + seed + ", policy " + i);
    }
    System.out.printf("covers: seed %d, %d covered rules, %d examples%n", seed, covered, examples);
    assertThat(covered).isPositive();
    assertThat(examples).isPositive();
  }

  /// Nothing but the rules and the defaults decides, and every interface leads everywhere.
  private static Site unguarded(Site site) {
    return site.withProtections(EnumSet.noneOf(Protection.class)).withNat(List.of())
        .withPolicy(site.policy().stream().filter(rule -> means(site, rule)).toList());
  }

  /// Random ends may share no family.
  private static boolean means(Site site, PolicyRule rule) {
    try {
      Intent.of(site.withPolicy(List.of(rule)), "fw1");
      return true;
    } catch (PolicyError _) {
      return false;
    }
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
        case Cover.Partial partial -> {
          examples++;
          Flow flow = partial.example().orElseThrow();
          assertThat(first(intent, flow)).as("%s, %s", which, flow).contains("r:" + rule.id());
        }
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

  /// What decides the flow through the device (private addresses are shut to the Internet before any rule does),
  /// to it and from it.
  private static List<String> first(Intent intent, Flow flow) {
    IntentEvaluator evaluator = new IntentEvaluator(intent);
    String any = intent.reach().behind().keySet().iterator().next();
    SetMembers members = new SetMembers(Map.of());
    String through = intent.rules().stream()
        .filter(rule -> rule.from().contains(flow.source(), members) && rule.to().contains(flow.destination(), members))
        .filter(rule -> rule.traffic().contains(flow)).map(rule -> "r:" + rule.id()).findFirst().orElse("none");
    return List.of(through, evaluator.toFirewall(any, flow, 64).because(),
        evaluator.fromFirewall(any, flow, 64).because());
  }

  @Test
  void the_laboratory_covers_none_of_its_rules() throws PolicyError {
    Intent intent = Intent.of(LabSite.site(), "fw1");
    DeviceCover device = new DeviceCover(intent);
    assertThat(intent.rules()).allMatch(rule -> device.of(rule) instanceof Cover.Partial);
  }
}
