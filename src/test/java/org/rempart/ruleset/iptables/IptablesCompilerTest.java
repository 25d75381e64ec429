package org.rempart.ruleset.iptables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rempart.net.Family;
import org.rempart.policy.Intent;
import org.rempart.policy.LabSite;
import org.rempart.policy.PolicyError;
import org.rempart.ruleset.Profile;
import org.rempart.ruleset.Program;
import org.rempart.ruleset.plan.Plan;
import org.rempart.site.Site;

class IptablesCompilerTest {
  @TempDir
  private Path scratch;

  @ParameterizedTest
  @EnumSource
  void the_laboratory_is_loaded_again_and_again(IptablesKernel kernel)
      throws IOException, InterruptedException, PolicyError {
    kernel.assumeThere();
    for (Profile profile : new Profile[]{Profile.IPTABLES_1_8, Profile.IPTABLES_1_8_IPSET}) {
      Program.Iptables program = IptablesCompiler.compile(Plan.of(Intent.of(LabSite.site(), "fw1")), profile);
      String load = IptablesKernel.load(scratch, program);
      String saved = IptablesKernel.run(kernel.path() + load + load + "iptables-save -t filter; ip6tables-save");
      assertThat(saved.lines().filter("-A FORWARD -j rmp/forward"::equals)).hasSize(2);
    }
  }

  @ParameterizedTest
  @EnumSource
  void what_an_earlier_policy_left_is_cleared_away(IptablesKernel kernel)
      throws IOException, InterruptedException, PolicyError {
    kernel.assumeThere();
    String listed = "iptables-save | grep -v '^#'; ip6tables-save | grep -v '^#'; ipset save | grep -c rmp";
    String other = IptablesKernel.load(scratch, compiled(LabSite.site().withNat(List.of()), "fw2"));
    String before = kernel.path() + "iptables -N f2b\niptables -A INPUT -j f2b\nipset create f2b hash:ip\n" + other;
    Program.Iptables wanted = compiled(LabSite.site(), "fw1");
    Path here = Files.createDirectory(scratch.resolve("wanted"));
    String load = IptablesKernel.load(here, wanted);
    String tidy = String.join("\n", Stream.of(IptablesLoading.tidyChains(Family.IPV4, here.resolve("ipv4").toString()),
        IptablesLoading.tidyChains(Family.IPV6, here.resolve("ipv6").toString()),
        IptablesLoading.tidySets(here.resolve("ipsets").toString())).flatMap(List::stream).toList()) + "\n";
    String alone = IptablesKernel.run(kernel.path() + "iptables -N f2b\niptables -A INPUT -j f2b\n" + load + listed);
    assertThat(IptablesKernel.run(before + load + tidy + tidy + listed)).isEqualTo(alone);
    assertThat(IptablesKernel.run(before + load + listed)).isNotEqualTo(alone);
  }

  private static Program.Iptables compiled(Site site, String firewall) throws PolicyError {
    return IptablesCompiler.compile(Plan.of(Intent.of(site, firewall)), Profile.IPTABLES_1_8_IPSET);
  }

  @Test
  void the_laboratory_compiles_to_the_same_bytes_as_ever() throws PolicyError, IOException {
    Program.Iptables program = compiled(LabSite.site(), "fw1");
    same("lab-fw1.ipset", program.ipsets());
    same("lab-fw1.ipv4", program.ipv4());
    same("lab-fw1.ipv6", program.ipv6());
  }

  private static void same(String name, String text) throws IOException {
    Path golden = Path.of("src/test/resources/ruleset", name);
    if (Boolean.getBoolean("rempart.golden")) { // a change that is meant: rewrite, then read the difference
      Files.writeString(golden, text, StandardCharsets.UTF_8);
    }
    assertThat(text).isEqualTo(Files.readString(golden, StandardCharsets.UTF_8));
  }
}
