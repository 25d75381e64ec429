package org.rempart.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rempart.net.IpAddress;
import org.rempart.net.IpPrefix;
import org.rempart.net.IpRange;
import org.rempart.net.PortRange;
import org.rempart.net.Service;
import org.rempart.site.NatDraft.Field;

class NatDraftTest {
  static List<NatRule> rules() {
    IpAddress address = IpAddress.parse("203.0.113.2");
    return List.of(
        new NatRule.Masquerade("a", "fw1", List.of("lan", "dmz"), "eth-wan", true),
        new NatRule.SourceNat("b", "fw1", List.of("lan"), "eth-wan", IpRange.parse("203.0.113.2-203.0.113.4")),
        new NatRule.PortForward("c", "fw1", "eth-wan", Optional.of(address), Service.parse("tcp/443"), "dmz-www",
            Optional.of(PortRange.of(8443)), true),
        new NatRule.PortForward("d", "fw1", "eth-wan", Optional.empty(), Service.parse("udp/5000-5010"), "dmz-www",
            Optional.empty(), false),
        new NatRule.OneToOne("e", "fw1", "eth-wan", address, "dmz-www", false),
        new NatRule.Exempt("f", "fw1", List.of("lan"), List.of("branch", "10.9.0.0/16")),
        new NatRule.PrefixTranslation("g", "fw1", "eth-wan", IpPrefix.parse("fd00::/48"),
            IpPrefix.parse("2001:db8::/48")));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void a_rule_is_typed_as_it_is_shown(NatRule rule) {
    assertThat(NatDraft.of(rule).rule()).isEqualTo(rule);
    assertThat(NatDraft.fields(NatKind.of(rule))).containsAll(NatDraft.of(rule).values().keySet());
  }

  @Test
  void what_lacks_is_named() {
    assertThatThrownBy(() -> new NatDraft(NatKind.SOURCE_NAT, Map.of(Field.ID, "x", Field.FIREWALL, "fw1")).rule())
        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("needs its from");
  }
}
