package org.rempart.verify.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rempart.verify.proof.Rules.addresses;
import static org.rempart.verify.proof.Rules.base;
import static org.rempart.verify.proof.Rules.filter;
import static org.rempart.verify.proof.Rules.source;
import static org.rempart.verify.proof.Rules.nat;
import static org.rempart.verify.proof.Rules.rule;
import static org.rempart.verify.proof.Rules.tcp;
import static org.rempart.verify.proof.Rules.destination;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rempart.net.IpRange;
import org.rempart.net.PortRange;
import org.rempart.ruleset.Hook;
import org.rempart.space.NumberSet;
import org.rempart.verify.filter.Action;
import org.rempart.verify.filter.Condition;
import org.rempart.verify.filter.PacketFilter;
import org.rempart.verify.filter.Rule;

class ComparisonTest {
  private static final Action ACCEPT = new Action.Accept();
  private static final Action DROP = new Action.Drop();
  private static final Rule WEB = rule(ACCEPT, destination("10.0.0.7"), tcp(80));

  @Test
  void a_rule_that_comes_is_told_as_one_box_with_the_rules_of_both_sides() {
    List<Difference> differences = compare(forward(WEB), forward(WEB, rule(ACCEPT, source("10.0.10.0/24"),
        destination("192.168.1.0/24"), tcp(5432))));
    assertThat(differences).hasSize(1).first().satisfies(one -> {
      assertThat(one.kind()).isEqualTo(Difference.Kind.NOW_ALLOWED);
      assertThat(one.box().source()).isEqualTo(addresses("10.0.10.0/24"));
      assertThat(one.box().destination()).isEqualTo(addresses("192.168.1.0/24"));
      assertThat(one.box().destinationPorts()).isEqualTo(NumberSet.of(5432, 5432));
      assertThat(one.before().getLast().what()).isEqualTo("drop");
      assertThat(one.after().getLast().what()).isEqualTo("accept");
      assertThat(one.example().flow().destinationPort()).isEqualTo(5432);
    });
  }

  @Test
  void rules_that_mean_the_same_are_equal() {
    Proof proof = new Proof(List.of(forward(WEB), forward(rule(DROP, tcp(22)), WEB, WEB)), Scope.USUAL);
    Verdicts one = proof.of(forward(WEB), Hook.FORWARD);
    assertThat(new Comparison(one, proof.of(forward(rule(DROP, tcp(22)), WEB, WEB), Hook.FORWARD)).equal()).isTrue();
    assertThat(new Comparison(one, proof.of(forward(), Hook.FORWARD)).equal()).isFalse();
  }

  @Test
  void a_limit_that_goes_is_a_difference() {
    Condition limit = new Condition.Unclear("limit rate 20/second", false);
    assertThat(compare(forward(rule(ACCEPT, tcp(22), limit)), forward(rule(ACCEPT, tcp(22)))))
        .extracting(Difference::kind).containsExactly(Difference.Kind.NOW_ALLOWED);
  }

  @Test
  void another_server_behind_the_same_address_is_translated_otherwise() {
    assertThat(compare(published("10.0.0.7"), published("10.0.0.8"))).hasSize(1).first().satisfies(one -> {
      assertThat(one.kind()).isEqualTo(Difference.Kind.TRANSLATED_OTHERWISE);
      assertThat(one.box().destination()).isEqualTo(addresses("192.0.2.1"));
    });
  }

  @Test
  void a_reject_instead_of_a_drop_is_told() {
    assertThat(compare(forward(rule(DROP, tcp(22))), forward(rule(new Action.Reject("tcp reset"), tcp(22)))))
        .extracting(Difference::kind).containsExactly(Difference.Kind.REFUSED_OTHERWISE);
  }

  private static List<Difference> compare(PacketFilter before, PacketFilter after) {
    Proof proof = new Proof(List.of(before, after), Scope.USUAL);
    return new Comparison(proof.of(before, Hook.FORWARD), proof.of(after, Hook.FORWARD)).differences(9);
  }

  private static PacketFilter forward(Rule... rules) {
    return filter(base(Hook.FORWARD, false, rules));
  }

  private static PacketFilter published(String server) {
    Action dnat = new Action.Dnat(Optional.of(IpRange.parse(server)), Optional.of(PortRange.of(8080)));
    return filter(nat(Hook.PREROUTING, rule(dnat, destination("192.0.2.1"), tcp(80))),
        base(Hook.FORWARD, false, rule(ACCEPT, destination("10.0.0.0/24"), tcp(8080))));
  }
}
