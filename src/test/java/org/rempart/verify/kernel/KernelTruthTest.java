package org.rempart.verify.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rempart.net.Family;
import org.rempart.verify.RulesetText;
import org.rempart.verify.filter.PacketFilter;
import org.rempart.verify.filter.RulesetError;
import org.rempart.volley.Shot;
import org.rempart.volley.Volley;

/// A kernel with a random ruleset does what the ruleset's reading says.
class KernelTruthTest {
  private static final int RULESETS = 500;
  private static final int PACKETS = 200;

  @TempDir
  private Path scratch;

  private final long seed = Long.getLong("rempart.seed", System.nanoTime());
  private final double campaign = Double.parseDouble(System.getProperty("rempart.campaign", "0.1"));
  private final Map<Shot.Fate, Integer> seen = new EnumMap<>(Shot.Fate.class);

  @Test
  void of_nftables() throws IOException, RulesetError {
    try (Volley volley = new Volley(Router.PORTS)) {
      for (int i = 0; i < RULESETS * campaign; i++) {
        Random random = new Random(seed + i);
        String text = new RandomNft(random).text();
        check(volley, RulesetText.read(text), random, "nftables, seed " + seed + ", ruleset " + i,
            List.of(List.of("nft", "-f", file("nft", text))));
      }
    }
    System.out.println("random nftables rulesets in the kernel: seed " + seed + ", packets " + seen);
  }

  @Test
  void of_iptables() throws IOException, RulesetError {
    try (Volley volley = new Volley(Router.PORTS)) {
      for (int i = 0; i < RULESETS * campaign; i++) {
        Random random = new Random(seed + i);
        String ipv4 = new RandomIptables(random, Family.IPV4).text();
        String ipv6 = new RandomIptables(random, Family.IPV6).text();
        PacketFilter filter = RulesetText.read(ipv4, Family.IPV4).and(RulesetText.read(ipv6, Family.IPV6));
        check(volley, filter, random, "iptables, seed " + seed + ", ruleset " + i,
            List.of(List.of("iptables-restore", file("ipv4", ipv4)), List.of("ip6tables-restore", file("ipv6", ipv6))));
      }
    }
    System.out.println("random iptables rulesets in the kernel: seed " + seed + ", packets " + seen);
  }

  private void check(Volley volley, PacketFilter filter, Random random, String what, List<List<String>> load) {
    assertThat(volley.load(load)).as(what).isEmpty();
    Router router = new Router(filter);
    List<Router.Expected> expected = new ArrayList<>();
    List<Shot> shots = router.shots(random, PACKETS, expected);
    List<Shot.Seen> fates = volley.fire(shots);
    for (Shot shot : shots) {
      Router.Expected wanted = expected.get(shot.id());
      Shot.Seen fate = fates.get(shot.id());
      assertThat(wanted.agrees(fate)).as("%s: %s, read %s, seen %s", what, shot, wanted, fate)
          .isTrue();
      seen.merge(fate.fate(), 1, Integer::sum);
    }
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(scratch.resolve("ruleset." + name), text).toString();
  }
}
