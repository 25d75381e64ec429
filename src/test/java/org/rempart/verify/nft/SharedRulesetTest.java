package org.rempart.verify.nft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.rempart.SharedData;
import org.rempart.ruleset.Hook;
import org.rempart.verify.filter.Action;
import org.rempart.verify.filter.Condition;
import org.rempart.verify.filter.PacketFilter;
import org.rempart.verify.filter.RulesetError;

/// A ruleset from the wild, which comes beside the project.
class SharedRulesetTest {
  @Test
  void the_access_point_of_a_flat_share_is_read_whole() throws IOException, RulesetError {
    Path file = SharedData.at("data/rulesets/nft-flat-share/2015_aug_nft-ruleset");
    PacketFilter filter = NftText.read(Files.readString(file));
    assertThat(filter.tables()).extracting("name").containsExactly("ip nat", "ip filter");
    assertThat(filter.tables().getLast().chains()).extracting("name")
        .containsExactly("ssh-chain", "input", "wgpc", "wgfilter", "forward");
    assertThat(filter.entries(Hook.FORWARD).getFirst().chain().rules()).hasSize(2);
    assertThat(filter.tables().getLast().chains().get(2).rules()).hasSize(11).last()
        .satisfies(rule -> assertThat(rule.actions()).containsExactly(new Action.Reject("icmp net-prohibited")))
        .satisfies(rule -> assertThat(rule.condition()).isEqualTo(Condition.ALWAYS));
  }
}
