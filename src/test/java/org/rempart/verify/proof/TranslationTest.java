package org.rempart.verify.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rempart.verify.proof.Rules.addresses;
import static org.rempart.verify.proof.Rules.base;
import static org.rempart.verify.proof.Rules.destination;
import static org.rempart.verify.proof.Rules.filter;
import static org.rempart.verify.proof.Rules.nat;
import static org.rempart.verify.proof.Rules.rule;
import static org.rempart.verify.proof.Rules.source;
import static org.rempart.verify.proof.Rules.tcp;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rempart.net.ConnectionState;
import org.rempart.net.Family;
import org.rempart.net.IpPrefix;
import org.rempart.net.IpRange;
import org.rempart.net.PortRange;
import org.rempart.ruleset.Hook;
import org.rempart.space.PacketSet;
import org.rempart.space.PacketSpace;
import org.rempart.verify.filter.Action;
import org.rempart.verify.filter.Condition;
import org.rempart.verify.filter.PacketFilter;

/// What the later hooks say of translated packets is said of them as they came.
class TranslationTest {
  private static final Action ACCEPT = new Action.Accept();
  private static final Action.Dnat TO_SERVER = new Action.Dnat(Optional.of(IpRange.parse("10.0.0.7")),
      Optional.of(PortRange.of(8080)));

  @Test
  void a_published_service_is_allowed_at_the_address_that_is_asked() {
    Verdicts verdicts = forward(filter(nat(Hook.PREROUTING, rule(TO_SERVER, destination("192.0.2.1"), tcp(80))),
        base(Hook.FORWARD, false, rule(ACCEPT, destination("10.0.0.7"), tcp(8080)))));
    Outcome published = new Outcome.Accepted(Optional.of(TO_SERVER), Optional.empty());
    PacketSpace space = verdicts.space();
    assertThat(fresh(verdicts, verdicts.may(published))).isEqualTo(fresh(verdicts, web(space, "192.0.2.1", 80)));
    assertThat(fresh(verdicts, verdicts.may(Outcome.Accepted.UNCHANGED)))
        .isEqualTo(fresh(verdicts, web(space, "10.0.0.7", 8080)));
  }

  @Test
  void direct_access_is_told_from_translated() {
    Verdicts verdicts = forward(filter(nat(Hook.PREROUTING, rule(TO_SERVER, destination("192.0.2.1"), tcp(80))),
        base(Hook.FORWARD, false, rule(ACCEPT, destination("10.0.0.7"), new Condition.Translated(true)))));
    assertThat(fresh(verdicts, verdicts.accepted().may()))
        .isEqualTo(fresh(verdicts, web(verdicts.space(), "192.0.2.1", 80)));
  }

  @Test
  void the_original_address_is_that_before_the_translation() {
    Verdicts verdicts = forward(filter(nat(Hook.PREROUTING, rule(TO_SERVER, tcp(80))),
        base(Hook.FORWARD, false, rule(ACCEPT, new Condition.Originally(destination("192.0.2.1")), tcp(8080)))));
    PacketSpace space = verdicts.space();
    assertThat(fresh(verdicts, verdicts.accepted().may()))
        .isEqualTo(fresh(verdicts, web(space, "192.0.2.1", 80).or(web(space, "192.0.2.1", 8080))));
  }

  @Test
  void one_of_several_servers_may_be_the_forbidden_one() {
    Action any = new Action.Dnat(Optional.of(IpRange.parse("10.0.0.7-10.0.0.8")), Optional.empty());
    Verdicts verdicts = forward(filter(nat(Hook.PREROUTING, rule(any, destination("192.0.2.1"))),
        base(Hook.FORWARD, false, rule(ACCEPT, destination("10.0.0.7")))));
    PacketSet asked = fresh(verdicts, verdicts.space().destination(addresses("192.0.2.1")));
    assertThat(verdicts.accepted().may().covers(asked)).isTrue();
    assertThat(verdicts.accepted().must().overlaps(asked)).isFalse();
  }

  @Test
  void a_prefix_is_mapped_host_by_host() {
    Action map = new Action.MapPrefix(false, Optional.of(IpPrefix.parse("192.0.2.0/24")),
        IpPrefix.parse("10.0.0.0/24"));
    Verdicts verdicts = forward(filter(nat(Hook.PREROUTING, rule(map)),
        base(Hook.FORWARD, false, rule(ACCEPT, destination("10.0.0.7")))));
    assertThat(fresh(verdicts, verdicts.accepted().may()))
        .isEqualTo(fresh(verdicts, verdicts.space().destination(addresses("192.0.2.7", "10.0.0.7"))));
  }

  @Test
  void sources_are_translated_after_the_filter_has_seen_them() {
    Action masquerade = new Action.Masquerade(Optional.empty());
    Verdicts verdicts = forward(filter(base(Hook.FORWARD, false, rule(ACCEPT, source("10.0.0.0/24"))),
        nat(Hook.POSTROUTING, rule(masquerade))));
    assertThat(verdicts.outcomes()).contains(
        new Outcome.Accepted(Optional.empty(), Optional.of((Action.Translate) masquerade)));
    assertThat(fresh(verdicts, verdicts.accepted().must()))
        .isEqualTo(fresh(verdicts, verdicts.space().source(addresses("10.0.0.0/24"))));
  }

  private static PacketSet web(PacketSpace space, String to, int port) {
    return space.protocol(6).and(space.destination(addresses(to))).and(space.destinationPorts(PortRange.of(port)));
  }

  private static PacketSet fresh(Verdicts verdicts, PacketSet packets) {
    PacketSpace space = verdicts.space();
    return packets.and(space.state(ConnectionState.NEW)).and(space.family(Family.IPV4));
  }

  private static Verdicts forward(PacketFilter filter) {
    return new Proof(List.of(filter), Scope.USUAL).of(filter, Hook.FORWARD);
  }
}
