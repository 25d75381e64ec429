package org.rempart.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rempart.policy.Intent;
import org.rempart.policy.LabSite;
import org.rempart.policy.PolicyError;
import org.rempart.site.Site;
import org.rempart.volley.RandomSites;
import org.rempart.verify.NftReader;
import org.rempart.verify.RulesetSyntaxError;

/// For a random policy and flow, the intent and the compiled ruleset say the same: as written, and as the
/// kernel lists it once it is loaded.
class IntentPropertyTest {
  private static final int POLICIES = 400;
  private static final int PACKETS = 400;

  @TempDir
  private Path scratch;
  private final long seed = Long.getLong("rempart.seed", System.nanoTime());
  private final double campaign = Double.parseDouble(System.getProperty("rempart.campaign", "0.1"));

  @Test
  void the_laboratory_does_what_its_policy_says() throws PolicyError, RulesetSyntaxError {
    for (String firewall : new String[]{"fw1", "fw2"}) {
      Intent intent = Intent.of(LabSite.site(), firewall);
      Ruleset read = NftReader.read(NftRenderer.render(RulesetCompiler.compile(intent)));
      new Agreement().check(intent, read, new Random(seed), 5000, "seed " + seed);
    }
  }

  @Test
  void random_policies_do_what_they_say() throws PolicyError, RulesetSyntaxError {
    Agreement agreement = new Agreement();
    for (int i = 0; i < POLICIES * campaign; i++) {
      Random random = new Random(seed + i);
      Intent intent = Intent.of(RandomSites.site(random), random.nextInt(3) == 0 ? "fw2" : "fw1");
      Ruleset compiled = RulesetCompiler.compile(intent);
      Ruleset read = NftReader.read(NftRenderer.render(compiled));
      assertThat(read).as("seed %d, policy %d", seed, i).isEqualTo(compiled);
      agreement.check(intent, read, random, PACKETS, "seed " + seed + ", policy " + i);
    }
    System.out.println("random policies: seed " + seed + ", packets " + agreement.seen());
  }

  @Test
  void the_kernel_takes_them_and_lists_what_still_does_what_they_say()
      throws PolicyError, RulesetSyntaxError, InterruptedException {
    Kernel.assumeThere();
    Agreement agreement = new Agreement();
    for (int i = 0; i < POLICIES * campaign / 2; i++) {
      Random random = new Random(seed - 1 - i);
      Site site = i == 0 ? LabSite.site() : RandomSites.site(random);
      Intent intent = Intent.of(site, "fw1");
      String text = NftRenderer.render(RulesetCompiler.compile(intent));
      String listed = Kernel.loadAndList(file(text));
      agreement.check(intent, NftReader.read(listed), random, PACKETS, "seed " + seed + ", policy " + i);
    }
    System.out.println("kernel: seed " + seed + ", packets " + agreement.seen());
  }

  private Path file(String text) {
    try {
      return Files.writeString(scratch.resolve("ruleset.nft"), text, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
