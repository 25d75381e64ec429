package org.rempart.volley;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rempart.policy.Intent;
import org.rempart.policy.LabSite;
import org.rempart.policy.PolicyError;
import org.rempart.ruleset.NftRenderer;
import org.rempart.ruleset.RandomPolicies;
import org.rempart.ruleset.RulesetCompiler;
import org.rempart.site.Site;

/// Random policies, compiled, loaded into a real kernel, and judged by real packets.
class PolicyCampaignTest {
  private static final int POLICIES = 400;
  private static final int PACKETS = 250;

  @TempDir
  private Path scratch;

  private final long seed = Long.getLong("rempart.seed", System.nanoTime());
  private final double campaign = Double.parseDouble(System.getProperty("rempart.campaign", "0.1"));

  @Test
  void a_kernel_with_the_nftables_ruleset_does_what_the_policy_says() throws PolicyError, IOException {
    Campaign held = new Campaign();
    try (Volley volley = new Volley(Volley.ports(LabSite.site(), Intent.of(LabSite.site(), "fw1")))) {
      for (int i = 0; i < POLICIES * campaign; i++) {
        Random random = new Random(seed + i);
        Site site = RandomPolicies.site(random);
        Intent intent = Intent.of(site, "fw1");
        Path file = Files.writeString(scratch.resolve("ruleset.nft"),
            NftRenderer.render(RulesetCompiler.compile(intent)));
        assertThat(volley.load(List.of(List.of("nft", "-f", file.toString())))).isEmpty();
        held.check(volley, site, intent, random, PACKETS, "seed " + seed + ", policy " + i);
      }
    }
    System.out.println("nftables in the kernel: seed " + seed + ", " + held);
  }
}
