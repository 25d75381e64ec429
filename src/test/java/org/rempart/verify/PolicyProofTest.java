package org.rempart.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.rempart.policy.Intent;
import org.rempart.policy.LabSite;
import org.rempart.policy.PolicyError;
import org.rempart.ruleset.PolicyCompiler;
import org.rempart.ruleset.Profile;
import org.rempart.ruleset.ProgramText;
import org.rempart.verify.filter.RulesetError;
import org.rempart.verify.nft.NftText;
import org.rempart.volley.RandomSites;

/// What the compiler makes of a policy, read back from its text, does exactly what the policy says: for all packets.
class PolicyProofTest {
  private static final int POLICIES = 200;

  private final long seed = Long.getLong("rempart.seed", System.nanoTime());
  private final double campaign = Double.parseDouble(System.getProperty("rempart.campaign", "0.1"));

  @Test
  void the_laboratory_is_proved() throws PolicyError, RulesetError {
    for (String firewall : List.of("fw1", "fw2")) {
      prove(Intent.of(LabSite.site(), firewall), firewall);
    }
  }

  @Test
  void random_policies_of_the_whole_language_are_proved() throws PolicyError, RulesetError {
    for (int i = 0; i < POLICIES * campaign; i++) {
      Random random = new Random(seed + i);
      prove(Intent.of(RandomSites.site(random), random.nextInt(3) == 0 ? "fw2" : "fw1"),
          "seed " + seed + ", policy " + i);
    }
  }

  private static void prove(Intent intent, String what) throws PolicyError, RulesetError {
    String text = ProgramText.of(PolicyCompiler.compile(intent, Profile.NFT_1_0_6).program());
    assertThat(PolicyProof.differences(intent, NftText.read(text), 1)).as(what).isEmpty();
  }
}
