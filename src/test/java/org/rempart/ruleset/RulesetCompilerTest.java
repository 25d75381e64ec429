package org.rempart.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.rempart.policy.LabSite;
import org.rempart.policy.PolicyError;
import org.rempart.verify.NftReader;
import org.rempart.verify.RulesetSyntaxError;

class RulesetCompilerTest {
  @Test
  void the_laboratory_compiles_to_the_same_bytes_as_ever() throws PolicyError, IOException {
    Path golden = Path.of("src/test/resources/ruleset/lab-fw1.nft");
    String text = NftRenderer.render(RulesetCompiler.compile(LabSite.site(), "fw1"));
    if (Boolean.getBoolean("rempart.golden")) { // a change that is meant: rewrite, then read the difference
      Files.writeString(golden, text, StandardCharsets.UTF_8);
    }
    assertThat(text).isEqualTo(Files.readString(golden, StandardCharsets.UTF_8));
  }

  @Test
  void what_is_rendered_is_read_back_as_it_was() throws PolicyError, RulesetSyntaxError {
    for (String firewall : new String[]{"fw1", "fw2"}) {
      Ruleset ruleset = RulesetCompiler.compile(LabSite.site(), firewall);
      assertThat(NftReader.read(NftRenderer.render(ruleset))).isEqualTo(ruleset);
    }
  }
}
