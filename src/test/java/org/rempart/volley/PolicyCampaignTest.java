package org.rempart.volley;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rempart.net.Family;
import org.rempart.policy.Intent;
import org.rempart.policy.PolicyError;
import org.rempart.ruleset.CompiledPolicy;
import org.rempart.ruleset.NftRenderer;
import org.rempart.ruleset.PolicyCompiler;
import org.rempart.ruleset.Profile;
import org.rempart.ruleset.Program;
import org.rempart.ruleset.iptables.IptablesLoading;
import org.rempart.site.Backend;
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
    campaign(Profile.NFT_1_0_6);
  }

  @Test
  void a_kernel_with_the_iptables_ruleset_does_what_the_policy_says() throws PolicyError, IOException {
    campaign(Profile.IPTABLES_1_8_IPSET);
  }

  private void campaign(Profile profile) throws PolicyError, IOException {
    Campaign held = new Campaign();
    int refused = 0;
    try (Volley volley = new Volley(Volley.ports(RandomSites.objects(), Intent.of(RandomSites.objects(), "fw1")))) {
      for (int i = 0; i < POLICIES * campaign; i++) {
        Random random = new Random(seed + i);
        Site site = RandomSites.site(random);
        Intent intent = Intent.of(site, "fw1");
        Optional<CompiledPolicy> compiled = compiled(intent, profile);
        if (compiled.isEmpty()) {
          refused++;
          continue;
        }
        String what = profile.name() + ", seed " + seed + ", policy " + i;
        assertThat(volley.load(commands(compiled.get().program()))).as(what).isEmpty();
        held.check(volley, site, intent, random, PACKETS, what);
      }
    }
    System.out.println(
        profile.name() + " in the kernel: seed " + seed + ", " + held + ", policies refused " + refused);
    assertThat(refused).as("policies that %s can't do", profile.name()).isLessThan((int) (POLICIES * campaign / 2) + 1);
  }

  /// iptables can't do all that nftables can, and says so.
  private static Optional<CompiledPolicy> compiled(Intent intent, Profile profile) throws PolicyError {
    try {
      return Optional.of(PolicyCompiler.compile(intent, profile));
    } catch (PolicyError e) {
      if (profile.backend() == Backend.NFTABLES) {
        throw e;
      }
      return Optional.empty();
    }
  }

  private List<List<String>> commands(Program program) throws IOException {
    return switch (program) {
      case Program.Nftables(var ruleset) -> List.of(List.of("nft", "-f", file("nft", NftRenderer.render(ruleset))));
      case Program.Iptables(var ipsets, var ipv4, var ipv6) -> {
        String prepare = Stream.of(Family.values()).flatMap(family -> IptablesLoading.prepare(family).stream())
            .collect(Collectors.joining("\n", "", "\n"));
        yield List.of(List.of("sh", "-ec", prepare), List.of("ipset", "restore", "-file", file("ipset", ipsets)),
            List.of("iptables-restore", "--noflush", file("ipv4", ipv4)),
            List.of("ip6tables-restore", "--noflush", file("ipv6", ipv6)));
      }
    };
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(scratch.resolve("ruleset." + name), text).toString();
  }
}
