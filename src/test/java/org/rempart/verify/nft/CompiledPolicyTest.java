package org.rempart.verify.nft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.rempart.policy.Intent;
import org.rempart.policy.PolicyError;
import org.rempart.ruleset.NftRenderer;
import org.rempart.ruleset.PolicyCompiler;
import org.rempart.ruleset.Profile;
import org.rempart.ruleset.Program;
import org.rempart.site.Backend;
import org.rempart.verify.PolicyProof;
import org.rempart.verify.RulesetText;
import org.rempart.verify.filter.PacketFilter;
import org.rempart.verify.filter.RulesetError;
import org.rempart.volley.RandomSites;

/// What our own compiler writes is read like anybody's.
class CompiledPolicyTest {
  private static final int POLICIES = 400;
  private static final int LISTED = 40;
  private static final int PROVED = 200;

  private final long seed = Long.getLong("rempart.seed", System.nanoTime());
  private final double campaign = Double.parseDouble(System.getProperty("rempart.campaign", "0.1"));

  @Test
  void every_compiled_policy_is_read_whole() throws PolicyError {
    List<Profile> profiles = Profile.KNOWN.stream().filter(one -> one.backend() == Backend.NFTABLES).toList();
    int rules = 0;
    for (int i = 0; i < POLICIES * campaign; i++) {
      Intent intent = Intent.of(RandomSites.site(new Random(seed + i)), "fw1");
      for (Profile profile : profiles) {
        String what = profile.name() + ", seed " + seed + ", policy " + i;
        PacketFilter read = read(compiled(intent, profile), what);
        rules += read.tables().stream().flatMap(table -> table.chains().stream())
            .mapToInt(chain -> chain.rules().size()).sum();
      }
    }
    System.out.println("[compiled] seed " + seed + ": " + rules + " rules read of " + (int) (POLICIES * campaign)
        + " policies for " + profiles.size() + " versions of nft");
    assertThat(rules).isPositive();
  }

  @Test
  void what_the_kernel_lists_of_compiled_policies_means_the_same() throws PolicyError, RulesetError {
    NftKernel.assumeThere();
    for (int i = 0; i < LISTED * campaign; i++) {
      String what = "seed " + seed + ", policy " + i;
      String text = compiled(Intent.of(RandomSites.site(new Random(seed + i)), "fw1"), Profile.NFT_1_0_6);
      Optional<NftKernel.Listed> listed = NftKernel.lists(text);
      assertThat(listed).as(what).isPresent();
      List<String> meant = Canonical.lines(NftText.read(text));
      assertThat(Canonical.lines(read(listed.get().text(), what))).as(what).containsExactlyElementsOf(meant);
      assertThat(Canonical.lines(NftJson.read(listed.get().json()))).as("JSON, " + what)
          .containsExactlyElementsOf(meant);
    }
  }

  /// As text and as JSON: nft leaves out what it thinks goes without saying, and is mistaken at times.
  @Test
  void what_the_kernel_lists_of_compiled_policies_is_proved() throws PolicyError, RulesetError {
    NftKernel.assumeThere();
    for (int i = 0; i < PROVED * campaign; i++) {
      Intent intent = Intent.of(RandomSites.site(new Random(seed + i)), "fw1");
      NftKernel.Listed listed = NftKernel.lists(compiled(intent, Profile.NFT_1_0_6)).orElseThrow();
      for (String text : List.of(listed.text(), listed.json())) {
        assertThat(PolicyProof.differences(intent, RulesetText.read(text), 1)).as("seed " + seed + ", policy " + i)
            .isEmpty();
      }
    }
  }

  private static String compiled(Intent intent, Profile profile) throws PolicyError {
    return PolicyCompiler.compile(intent, profile).program() instanceof Program.Nftables(var ruleset)
        ? NftRenderer.render(ruleset)
        : "";
  }

  private static PacketFilter read(String text, String what) {
    try {
      return NftText.read(text);
    } catch (RulesetError e) {
      throw new AssertionError(what + ": " + e.getMessage() + "\n"
          + text.lines().skip(Math.max(0, e.line() - 1)).findFirst().orElse(""), e);
    }
  }
}
