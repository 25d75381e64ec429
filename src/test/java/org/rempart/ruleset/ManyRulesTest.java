package org.rempart.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.rempart.policy.Intent;
import org.rempart.policy.LabSite;
import org.rempart.policy.PolicyError;
import org.rempart.site.Action;
import org.rempart.site.Backend;
import org.rempart.site.Network;
import org.rempart.site.PolicyRule;
import org.rempart.site.Site;
import org.rempart.ruleset.plan.Plan;

/// Policies of a size that only machines write.
class ManyRulesTest {
  private final long seed = Long.getLong("rempart.seed", System.nanoTime());
  private final double campaign = Double.parseDouble(System.getProperty("rempart.campaign", "0.1"));

  @Test
  void many_rules_become_few_levels_and_the_work_grows_with_their_number() throws PolicyError {
    for (int rules : new int[]{1000, (int) (100_000 * campaign)}) {
      Intent intent = Intent.of(site(new Random(seed), rules), "fw1");
      long start = System.nanoTime();
      Plan plan = Plan.of(intent);
      long planned = System.nanoTime();
      Ruleset ruleset = RulesetCompiler.compile(plan, Profile.usual(Backend.NFTABLES));
      long compiled = System.nanoTime();
      int text = NftRenderer.render(ruleset).length();
      System.out.printf("%d rules: plan %d ms, compile %d ms, render %d ms, %d characters, %d maps; seed %d%n", rules,
          (planned - start) / 1_000_000, (compiled - planned) / 1_000_000, (System.nanoTime() - compiled) / 1_000_000,
          text, ruleset.tables().getFirst().maps().size(), seed);
      int longest = ruleset.tables().getFirst().chains().stream().mapToInt(chain -> chain.rules().size()).max()
          .orElseThrow();
      assertThat(longest).as("rules that a packet meets in one chain; seed %d", seed).isLessThan(400);
    }
  }

  /// Hosts to hosts most of all, some with a network or a zone on one side, a few for every port.
  static Site site(Random random, int count) {
    List<PolicyRule> rules = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Action action = random.nextInt(5) == 0 ? Action.DROP : Action.ACCEPT;
      String service = "tcp/" + (1 + random.nextInt(2000));
      rules.add(LabSite.rule("r" + i, end(random, "lan"), end(random, random.nextBoolean() ? "dmz" : "internet"),
          random.nextInt(200) == 0 ? "" : service, action));
    }
    return LabSite.site().withPolicy(rules).withNetworks(wide());
  }

  private static List<Network> wide() {
    return List.of(LabSite.network("wan", "internet", "203.0.113.0/24"),
        LabSite.network("dmz-net", "dmz", "10.16.0.0/16"),
        LabSite.network("lan-net", "lan", "10.32.0.0/12"), LabSite.network("wifi-net", "guest", "10.0.30.0/24"),
        LabSite.network("admin-net", "management", "10.0.40.0/24"),
        LabSite.network("mgmt-net", "management", "10.0.99.0/24"),
        LabSite.network("branch-net", "branch", "10.0.50.0/24"));
  }

  private static String end(Random random, String zone) {
    int kind = random.nextInt(20);
    String network = zone.equals("lan") ? "10." + (32 + random.nextInt(16)) : zone.equals("dmz") ? "10.16" : "198.18";
    if (kind == 0) {
      return zone;
    }
    return kind < 4
        ? network + "." + random.nextInt(256) + ".0/24"
        : network + "." + random.nextInt(256) + "." + random.nextInt(256);
  }
}
