package org.rempart.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rempart.policy.Intent;
import org.rempart.policy.LabSite;
import org.rempart.policy.PolicyError;
import org.rempart.ruleset.CompiledPolicy;
import org.rempart.ruleset.PolicyCompiler;
import org.rempart.ruleset.Profile;
import org.rempart.ruleset.ProgramText;
import org.rempart.site.Backend;
import org.rempart.verify.filter.RulesetError;
import org.rempart.verify.proof.Difference;
import org.rempart.volley.RandomSites;

/// What the compiler makes of a policy, read back from its text, does exactly what the policy says: for all packets.
class PolicyProofTest {
  private static final int POLICIES = 200;

  private final long seed = Long.getLong("rempart.seed", System.nanoTime());
  private final double campaign = Double.parseDouble(System.getProperty("rempart.campaign", "0.1"));

  static List<Profile> backends() {
    return List.of(Profile.NFT_1_0_6, Profile.IPTABLES_1_8_IPSET, Profile.IPTABLES_1_8);
  }

  @ParameterizedTest
  @MethodSource("backends")
  void the_laboratory_is_proved(Profile profile) throws PolicyError, RulesetError {
    for (String firewall : List.of("fw1", "fw2")) {
      Intent intent = Intent.of(LabSite.site(), firewall);
      assertThat(differences(intent, PolicyCompiler.compile(intent, profile))).as(firewall).isEmpty();
    }
  }

  /// Without ipset, most of them are refused: they have dynamic sets.
  static List<Profile> withSets() {
    return List.of(Profile.NFT_1_0_6, Profile.IPTABLES_1_8_IPSET);
  }

  @ParameterizedTest
  @MethodSource("withSets")
  void random_policies_of_the_whole_language_are_proved(Profile profile) throws PolicyError, RulesetError {
    int refused = 0;
    for (int i = 0; i < POLICIES * campaign; i++) {
      Random random = new Random(seed + i);
      Intent intent = Intent.of(RandomSites.site(random), random.nextInt(3) == 0 ? "fw2" : "fw1");
      Optional<CompiledPolicy> compiled = compiled(intent, profile);
      if (compiled.isPresent()) {
        assertThat(differences(intent, compiled.get())).as("%s, seed %s, policy %s", profile.name(), seed, i).isEmpty();
      } else {
        refused++;
      }
    }
    assertThat(refused).as("refused, as the backend can't do it").isLessThan((int) (POLICIES * campaign) / 2);
  }

  /// Not everything can be said to iptables.
  private static Optional<CompiledPolicy> compiled(Intent intent, Profile profile) throws PolicyError {
    try {
      return Optional.of(PolicyCompiler.compile(intent, profile));
    } catch (PolicyError refused) {
      if (profile.backend() == Backend.NFTABLES) {
        throw refused;
      }
      return Optional.empty();
    }
  }

  private static List<Difference> differences(Intent intent, CompiledPolicy compiled) throws RulesetError {
    return PolicyProof.differences(intent, RulesetText.read(ProgramText.of(compiled.program())), 1);
  }
}
