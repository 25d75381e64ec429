package org.rempart.ruleset.iptables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rempart.policy.Intent;
import org.rempart.policy.LabSite;
import org.rempart.policy.PolicyError;
import org.rempart.ruleset.Profile;
import org.rempart.ruleset.Program;
import org.rempart.ruleset.plan.Plan;
import org.rempart.site.Action;

/// Real packets cross a router with a random policy, and meet what the policy says.
class RandomPolicyTest {
  private static final int POLICIES = 200;
  private static final int PACKETS = 250;

  @TempDir
  private Path scratch;
  private final long seed = Long.getLong("rempart.seed", System.nanoTime());
  private final double campaign = Double.parseDouble(System.getProperty("rempart.campaign", "0.1"));

  @ParameterizedTest
  @EnumSource
  void packets_meet_what_the_policy_says(IptablesKernel kernel) throws IOException, InterruptedException, PolicyError {
    kernel.assumeThere();
    Map<Action, Integer> seen = new EnumMap<>(Action.class);
    for (int i = 0; i < Math.max(2, POLICIES * campaign / 2); i++) {
      Random random = new Random(seed + i);
      Profile profile = i % 2 == 0 ? Profile.IPTABLES_1_8_IPSET : Profile.IPTABLES_1_8;
      Intent intent = new RandomRules(random).in(Intent.of(LabSite.site(), "fw1"));
      check(kernel, intent, profile, random, seen, "seed " + seed + ", policy " + i);
    }
    System.out.println("iptables, " + kernel + ": seed " + seed + ", packets " + seen);
  }

  private void check(IptablesKernel kernel, Intent intent, Profile profile, Random random, Map<Action, Integer> seen,
      String what) throws IOException, InterruptedException, PolicyError {
    Program.Iptables program = IptablesCompiler.compile(Plan.of(intent), profile);
    RouterLab lab = new RouterLab(intent, scratch);
    Oracle oracle = new Oracle(intent, lab);
    List<RouterLab.Probe> probes = new RandomProbes(intent, random).probes(PACKETS);
    List<String> found = lab.send(kernel, program, "", probes);
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < probes.size(); i++) {
      Oracle.Meant meant = oracle.of(probes.get(i));
      seen.merge(meant.action(), 1, Integer::sum);
      if (!found.get(i).matches(pattern(probes.get(i), meant))) {
        wrong.add(probes.get(i) + ": " + found.get(i) + ", meant " + meant);
      }
    }
    if (!wrong.isEmpty()) {
      Files.writeString(Path.of("target", "random-policy.txt"),
          what + "\n" + String.join("\n", wrong) + "\n" + program.ipv4() + program.ipv6() + program.ipsets());
    }
    assertThat(wrong).as(what + ", see target/random-policy.txt").isEmpty();
  }

  /// What the router rejects of its own does not leave it.
  private static String pattern(RouterLab.Probe probe, Oracle.Meant meant) {
    return switch (meant.action()) {
      case ACCEPT -> meant.out().map(out -> "accept " + out + " .*").orElse("accept local");
      case DROP -> "drop";
      case REJECT -> probe.in().isPresent() ? "reject .*" : "drop";
    };
  }
}
