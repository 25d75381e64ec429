package org.rempart.verify.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.rempart.verify.proof.Rules.base;
import static org.rempart.verify.proof.Rules.chain;
import static org.rempart.verify.proof.Rules.destination;
import static org.rempart.verify.proof.Rules.filter;
import static org.rempart.verify.proof.Rules.rule;
import static org.rempart.verify.proof.Rules.source;
import static org.rempart.verify.proof.Rules.tcp;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.rempart.net.PortRange;
import org.rempart.ruleset.Hook;
import org.rempart.verify.filter.Action;
import org.rempart.verify.filter.Condition;
import org.rempart.verify.filter.PacketFilter;
import org.rempart.verify.filter.Rule;
import org.rempart.verify.proof.Anomaly.Kind;

class AnomaliesTest {
  private static final Action ACCEPT = new Action.Accept();
  private static final Action DROP = new Action.Drop();

  @Test
  void halves_shadow_a_rule_together() {
    Rule low = rule(DROP, destination("10.0.0.0/25"));
    Rule high = rule(DROP, destination("10.0.0.128/25"));
    assertThat(find(low, high, rule(ACCEPT, destination("10.0.0.0/24"), tcp(80)))).singleElement().satisfies(one -> {
      assertThat(one.kind()).isEqualTo(Kind.SHADOWED);
      assertThat(one.place()).isEqualTo(2);
      assertThat(one.others()).containsExactly(low, high);
    });
  }

  @Test
  void the_same_again_is_redundant() {
    assertThat(find(rule(ACCEPT, tcp(80)), rule(ACCEPT, tcp(80), source("10.0.0.1"))))
        .extracting(Anomaly::kind).containsExactly(Kind.REDUNDANT);
  }

  @Test
  void ports_of_a_protocol_without_ports_never_match() {
    Condition gre = new Condition.ProtocolIn(PortRange.of(47));
    assertThat(find(rule(ACCEPT, gre, tcp(80)))).extracting(Anomaly::kind).containsExactly(Kind.NEVER_MATCHES);
  }

  @Test
  void rules_that_cross_with_other_verdicts_are_correlated() {
    assertThat(find(rule(DROP, source("10.0.0.0/24")), rule(ACCEPT, destination("10.0.1.1"))))
        .extracting(Anomaly::kind).containsExactly(Kind.CORRELATED);
    assertThat(find(rule(ACCEPT, source("10.0.0.0/24")), rule(DROP))).isEmpty();
  }

  @Test
  void a_limit_before_shadows_nothing() {
    Condition limit = new Condition.Unclear("limit 1/second", false);
    assertThat(find(rule(ACCEPT, tcp(80), limit), rule(DROP, tcp(80)))).isEmpty();
  }

  @Test
  void a_chain_is_judged_by_what_comes_to_it_and_what_it_lets_back() {
    PacketFilter filter = filter(
        base(Hook.FORWARD, false, rule(new Action.Jump("web"), tcp(80)), rule(ACCEPT, tcp(80), source("10.0.0.1")),
            rule(ACCEPT, tcp(80), source("10.0.0.2"))),
        chain("web", rule(ACCEPT, tcp(22)), rule(new Action.Return(), source("10.0.0.1")), rule(DROP)));
    assertThat(Anomalies.of(filter, Scope.USUAL)).extracting(Anomaly::chain, Anomaly::place, Anomaly::kind)
        .containsExactlyInAnyOrder(tuple("web", 0, Kind.NEVER_MATCHES),
            tuple("forward", 2, Kind.SHADOWED));
  }

  @Test
  void thousands_of_rules_are_looked_at() {
    long seed = Long.getLong("rempart.seed", System.nanoTime());
    ManyRules draw = new ManyRules(new Random(seed));
    for (PacketFilter filter : List.of(draw.filter(5_000), draw.flat(5_000))) {
      long start = System.nanoTime();
      List<Anomaly> found = Anomalies.of(filter, Scope.USUAL);
      System.out.printf("anomalies of 5000 rules: seed %d, %d found, %d ms%n", seed, found.size(),
          (System.nanoTime() - start) / 1_000_000);
      assertThat(found).isNotEmpty();
    }
  }

  private static List<Anomaly> find(Rule... rules) {
    return Anomalies.of(filter(base(Hook.FORWARD, false, rules)), Scope.USUAL);
  }
}
