package org.rempart.ruleset.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.rempart.policy.LabSite.rule;

import org.junit.jupiter.api.Test;
import org.rempart.net.IpPrefix;
import org.rempart.net.IpSet;
import org.rempart.policy.Intent;
import org.rempart.policy.Judgement;
import org.rempart.policy.LabSite;
import org.rempart.policy.PolicyError;
import org.rempart.site.Action;
import org.rempart.site.PolicyRule;

class PlanTest {
  @Test
  void a_rule_is_in_each_pair_that_it_names_and_narrowed_to_it() throws PolicyError {
    Plan plan = plan(rule("wide", "10.0.0.0/16", "dmz lan", "tcp/80", Action.ACCEPT));
    assertThat(plan.pairs()).filteredOn(pair -> !pair.rules().isEmpty()).extracting(PairPlan::from, PairPlan::to)
        .contains(tuple("guest", "dmz"), tuple("lan", "lan"))
        .doesNotContain(tuple("lan", "guest"));
    PlannedRule planned = plan.pair("guest", "dmz").orElseThrow().rules().getFirst();
    assertThat(planned.source().addresses()).isEqualTo(
        IpSet.of(IpPrefix.parse("10.0.30.0/24")).minus(IpSet.of(IpPrefix.parse("10.0.30.1"))));
  }

  @Test
  void the_default_is_within_a_zone_or_between_two() throws PolicyError {
    Plan plan = plan();
    assertThat(plan.pair("lan", "lan").orElseThrow().byDefault()).isEqualTo(new Judgement(Action.ACCEPT, "p:within"));
    assertThat(plan.pair("lan", "dmz").orElseThrow().byDefault()).isEqualTo(new Judgement(Action.DROP, "p:default"));
    assertThat(plan.pair("internet", "internet").orElseThrow().byDefault())
        .isEqualTo(new Judgement(Action.DROP, "p:default"));
  }

  @Test
  void only_from_the_internet_are_private_addresses_guarded() throws PolicyError {
    Plan plan = plan();
    assertThat(plan.pair("internet", "lan").orElseThrow().guarded().contains(IpPrefix.parse("10.0.20.9").address()))
        .isTrue();
    assertThat(plan.pair("guest", "lan").orElseThrow().guarded().isEmpty()).isTrue();
  }

  private static Plan plan(PolicyRule... rules) throws PolicyError {
    return Plan.of(Intent.of(LabSite.site(rules), "fw1"));
  }
}
