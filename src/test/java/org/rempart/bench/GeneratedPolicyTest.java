package org.rempart.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rempart.net.Flow;
import org.rempart.policy.Intent;
import org.rempart.policy.PolicyError;
import org.rempart.site.Action;
import org.rempart.site.PolicyRule;

/// A benchmark of a policy that says something else than it should would measure nothing.
class GeneratedPolicyTest {
  @Test
  void the_same_seed_gives_the_same_site_and_another_seed_another() {
    assertThat(GeneratedPolicy.site(1, 100)).isEqualTo(GeneratedPolicy.site(1, 100))
        .isNotEqualTo(GeneratedPolicy.site(2, 100));
  }

  @Test
  void it_has_as_many_rules_as_asked_of_every_action() {
    List<PolicyRule> rules = GeneratedPolicy.site(1, 1000).policy();

    Set<Action> actions = new HashSet<>();
    rules.forEach(rule -> actions.add(rule.action()));
    assertThat(rules).hasSize(1000);
    assertThat(actions).containsExactlyInAnyOrder(Action.values());
  }

  @Test
  void even_the_smallest_lets_hundreds_of_flows_pass() throws PolicyError {
    for (long seed = 1; seed <= 20; seed++) {
      PolicyFlows flows = new PolicyFlows(seed, Intent.of(GeneratedPolicy.site(seed, 10), GeneratedSite.FIREWALL));

      assertThat(flows.accepted()).as("seed %d", seed).hasSizeGreaterThan(200)
          .allMatch(flow -> flows.says(flow, Action.ACCEPT));
    }
  }

  @Test
  void nothing_allows_the_forbidden_port() throws PolicyError {
    PolicyFlows flows = new PolicyFlows(1, Intent.of(GeneratedPolicy.site(1, 1000), GeneratedSite.FIREWALL));

    assertThat(flows.forbidden()).hasSize(1024).extracting(Flow::destinationPort)
        .containsOnly(PolicyFlows.FORBIDDEN_PORT);
  }
}
