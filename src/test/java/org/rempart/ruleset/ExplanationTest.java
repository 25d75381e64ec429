package org.rempart.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rempart.policy.LabSite.rule;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rempart.policy.Intent;
import org.rempart.policy.LabSite;
import org.rempart.policy.PolicyError;
import org.rempart.site.Action;
import org.rempart.site.PolicyRule;

class ExplanationTest {
  @Test
  void it_tells_the_way_of_one_rule_through_the_passes() throws PolicyError {
    String text = Explanation.of(Intent.of(LabSite.site(), "fw1"), Profile.NFT_1_0_6).about("www").text();
    assertThat(text).contains("resolve - ", "tcp/80 tcp/443  accept", "internet/dmz",
        "sees what n:pub-www translated", "a short chain, walked rule by rule",
        "internet/dmz: ip daddr 10.0.10.10 tcp dport { 80, 443 } counter accept").doesNotContain("smtp");
  }

  @Test
  void it_tells_the_level_and_the_map_and_what_covers_a_rule() throws PolicyError {
    List<PolicyRule> rules = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      rules.add(rule("r" + i, "lan", "10.0.10." + (20 + i), "tcp/80", Action.ACCEPT));
    }
    rules.add(rule("late", "lan", "10.0.10.0/24", "tcp/80", Action.DROP));
    rules.add(rule("dead", "lan-pc1", "10.0.10.25", "tcp/80", Action.DROP));
    Explanation explanation = Explanation.of(Intent.of(LabSite.site(rules.toArray(PolicyRule[]::new)), "fw1"),
        Profile.NFT_1_0_6);
    assertThat(explanation.about("r3").text()).contains("lan/dmz: level 0 in lan/dmz/0/ip-dst-proto-port",
        "lan/dmz/0/ip-dst-proto-port: 10.0.10.23 . tcp . 80 : accept");
    assertThat(explanation.about("late").text()).contains("level 1 as a rule of its own");
    assertThat(explanation.about("dead").text()).contains("nothing is left of it");
  }

  @Test
  void it_explains_iptables_too() throws PolicyError {
    String text = Explanation.of(Intent.of(LabSite.site(), "fw1"), Profile.IPTABLES_1_8).about("smtp").text();
    assertThat(text).contains("lines - what the device is told", "-A rmp/internet/dmz -p tcp");
  }
}
