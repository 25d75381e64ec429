package org.rempart.ruleset.iptables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rempart.policy.Intent;
import org.rempart.policy.LabSite;
import org.rempart.policy.PolicyError;
import org.rempart.ruleset.Profile;
import org.rempart.ruleset.Program;
import org.rempart.ruleset.plan.Plan;

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

  @Test
  void the_laboratory_compiles_to_the_same_bytes_as_ever() throws PolicyError, IOException {
    Program.Iptables program = IptablesCompiler.compile(Plan.of(Intent.of(LabSite.site(), "fw1")),
        Profile.IPTABLES_1_8_IPSET);
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
