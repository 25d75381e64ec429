package org.rempart.verify.nft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.rempart.verify.filter.PacketFilter;
import org.rempart.verify.filter.RulesetError;

class NftListTest {
  @Test
  void what_the_kernel_lists_as_text_and_as_json_means_what_was_loaded() {
    NftKernel.assumeThere();
    SoftAssertions softly = new SoftAssertions();
    List<String> refused = new ArrayList<>();
    for (String ruleset : Cases.all()) {
      String rule = ruleset.substring(ruleset.indexOf("chain c {"));
      Optional<NftKernel.Listed> listed = NftKernel.lists(ruleset);
      try {
        PacketFilter meant = Canonical.of(NftText.read(ruleset));
        if (listed.isEmpty()) {
          refused.add(rule.lines().skip(2).findFirst().orElse(""));
          continue;
        }
        softly.assertThat(Canonical.of(NftText.read(listed.get().text()))).as("text of %s", rule).isEqualTo(meant);
        softly.assertThat(Canonical.of(NftJson.read(listed.get().json()))).as("JSON of %s", rule).isEqualTo(meant);
      } catch (RulesetError e) {
        softly.fail(rule + ": " + e.getMessage());
      }
    }
    System.out.println("[rulesets] not loaded by this kernel: " + refused.size() + " of " + Cases.all().size() + " "
        + refused);
    softly.assertAll();
    assertThat(refused.size()).isLessThan(Cases.all().size() / 4);
  }
}
