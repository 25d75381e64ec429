package org.rempart.verify.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rempart.verify.proof.Rules.addresses;
import static org.rempart.verify.proof.Rules.base;
import static org.rempart.verify.proof.Rules.filter;
import static org.rempart.verify.proof.Rules.rule;
import static org.rempart.verify.proof.Rules.source;
import static org.rempart.verify.proof.Rules.tcp;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rempart.net.IpPrefix;
import org.rempart.ruleset.Hook;
import org.rempart.verify.filter.Action;
import org.rempart.verify.filter.Condition;
import org.rempart.verify.filter.InterfacePattern;
import org.rempart.verify.filter.Rule;

class SpoofingTest {
  private static final Action ACCEPT = new Action.Accept();
  private static final Action DROP = new Action.Drop();
  private static final Condition WAN = new Condition.Entering(new InterfacePattern("wan", false));
  private static final Condition LAN = new Condition.Entering(new InterfacePattern("lan", false));
  private static final Map<String, List<IpPrefix>> INTERFACES = Map.of("lan", List.of(IpPrefix.parse("10.0.0.0/24")),
      "wan", List.of(IpPrefix.parse("0.0.0.0/0")));

  @Test
  void inner_sources_must_not_come_from_outside() {
    assertThat(find(rule(DROP, LAN, new Condition.Not(source("10.0.0.0/24"))), rule(ACCEPT, tcp(80)))).singleElement()
        .satisfies(one -> {
          assertThat(one.in()).isEqualTo("wan");
          assertThat(one.sources()).isEqualTo(addresses("10.0.0.0/24"));
          assertThat(one.always()).isEqualTo(one.sources());
          assertThat(one.example().in()).isEqualTo("wan");
        });
  }

  @Test
  void a_filter_that_guards_both_interfaces_lets_nothing_in() {
    assertThat(find(rule(DROP, WAN, source("10.0.0.0/24")), rule(DROP, LAN, new Condition.Not(source("10.0.0.0/24"))),
        rule(ACCEPT, tcp(80)))).isEmpty();
  }

  @Test
  void a_limited_guard_is_none_always() {
    Condition limit = new Condition.Unclear("limit 1/second", false);
    assertThat(find(rule(DROP, WAN, source("10.0.0.0/24"), limit), rule(ACCEPT, WAN, tcp(80)))).singleElement()
        .satisfies(one -> {
          assertThat(one.sources()).isEqualTo(addresses("10.0.0.0/24"));
          assertThat(one.always().isEmpty()).isTrue();
        });
  }

  private static List<Spoofing> find(Rule... rules) {
    return Spoofing.of(filter(base(Hook.FORWARD, false, rules), base(Hook.INPUT, false)), INTERFACES, Scope.USUAL);
  }
}
