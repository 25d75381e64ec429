package org.rempart.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.rempart.net.ConnectionState;
import org.rempart.net.Family;
import org.rempart.net.IpPrefix;
import org.rempart.net.IpSet;
import org.rempart.net.PortRange;

/// The traps of rules, as statements about sets.
class PacketSpaceTest {
  private final PacketSpace space = new PacketSpace("eth0", "eth1");
  private final PacketSet tcp = space.protocol(6);
  private final PacketSet http = tcp.and(space.destinationPorts(PortRange.of(80)));

  @Test
  void a_rule_is_covered_by_the_union_of_halves_that_do_not_cover_it_alone() {
    PacketSet low = tcp.and(space.destination(addresses("10.0.0.0/25")));
    PacketSet high = tcp.and(space.destination(addresses("10.0.0.128/25")));
    PacketSet both = http.and(space.destination(addresses("10.0.0.0/24")));
    assertThat(low.covers(both) || high.covers(both)).isFalse();
    assertThat(low.or(high).covers(both)).isTrue();
  }

  @Test
  void not_tcp_80_is_every_other_protocol_too() {
    assertThat(http.not().covers(space.protocol(47))).isTrue();
    assertThat(http.not().overlaps(tcp)).isTrue();
    assertThat(http.not().overlaps(http)).isFalse();
  }

  @Test
  void an_empty_group_is_no_packet_and_never_any() {
    assertThat(space.source(IpSet.EMPTY)).isEqualTo(space.none());
    assertThat(space.in()).isEqualTo(space.none());
    assertThat(space.state()).isEqualTo(space.none());
  }

  @Test
  void a_group_of_both_families_joins_no_packet_of_two() {
    PacketSet rule = space.source(addresses("10.0.0.0/8", "2001:db8::/32"))
        .and(space.destination(addresses("10.0.0.1")));
    assertThat(rule).isEqualTo(space.source(addresses("10.0.0.0/8")).and(space.destination(addresses("10.0.0.1"))));
    assertThat(space.source(IpSet.ALL).isAll()).isTrue();
    assertThat(space.source(IpSet.ALL.only(Family.IPV4))).isEqualTo(space.family(Family.IPV4));
  }

  @Test
  void protocols_without_ports_have_port_zero() {
    assertThat(space.protocol(47).and(space.destinationPorts(PortRange.of(80))).isEmpty()).isTrue();
    assertThat(space.destinationPorts(PortRange.of(0)).covers(space.protocol(47))).isTrue();
    assertThat(space.protocol(1).and(space.destinationPorts(new PortRange(256, 65535))).isEmpty()).isTrue();
  }

  @Test
  void states_and_interfaces_are_all_there_are() {
    assertThat(space.state(ConnectionState.values()).isAll()).isTrue();
    assertThat(space.in("eth0", "eth1", PacketSpace.OTHER_INTERFACE).isAll()).isTrue();
    assertThat(space.out("eth0").or(space.out("eth1")).isAll()).isFalse();
    assertThat(new PacketSpace().in(PacketSpace.OTHER_INTERFACE)).matches(PacketSet::isAll);
  }

  @Test
  void a_free_variable_is_allotted_once() {
    assertThat(space.variable("blocked")).isEqualTo(space.variable("blocked")).isNotEqualTo(space.variable("limit"));
    assertThat(space.variable("blocked").or(space.variable("blocked").not()).isAll()).isTrue();
  }

  @Test
  void a_share_tells_how_wide_a_set_is() {
    assertThat(space.all().share()).isEqualTo(1);
    assertThat(space.none().share()).isZero();
    assertThat(space.family(Family.IPV4).share()).isEqualTo(0.5);
    assertThat(space.source(addresses("10.0.0.0/8")).share()).isCloseTo(1 / 512.0, within(1e-12));
  }

  @Test
  void a_sample_is_a_packet_that_a_person_believes() {
    SamplePacket packet = space.all().minus(http).sample().orElseThrow();
    assertThat(packet.protocol()).isEqualTo(6);
    assertThat(packet.state()).isEqualTo(ConnectionState.NEW);
    assertThat(packet.sourcePort()).isEqualTo(1024);
    assertThat(packet.source()).hasToString("1.0.0.0");
    assertThat(packet.in()).isEqualTo("eth0");
  }

  @Test
  void what_is_no_value_of_a_field_is_refused() {
    assertThatThrownBy(() -> space.in("eth9")).hasMessageContaining("'eth9'").hasMessageContaining("eth0, eth1");
    assertThatThrownBy(() -> space.protocols(6, 256)).hasMessageContaining("0 to 255");
  }

  @Test
  void sets_of_two_spaces_can_not_be_joined() {
    assertThatThrownBy(() -> tcp.or(new PacketSpace().all())).hasMessageContaining("two spaces");
  }

  @Test
  void labels_tell_pairs_apart_and_come_off_again() {
    PacketSet pairs = http.and(space.label(1)).or(tcp.minus(http).and(space.label(2)));
    assertThat(pairs.and(space.label(1)).unlabelled()).isEqualTo(http);
    assertThat(pairs.unlabelled()).isEqualTo(tcp);
    assertThat(http.and(space.label(0)).overlaps(space.label(65535))).isFalse();
    PacketSet next = space.family(Family.IPV4).and(space.label(3)).or(space.label(4));
    assertThat(pairs.onward(2, next))
        .isEqualTo(http.and(space.label(1)).or(tcp.minus(http).and(next)));
    assertThatThrownBy(() -> space.label(65536)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void what_becomes_of_translated_packets_is_pulled_back_to_them_as_they_came() {
    PacketSet server = http.and(space.destination(addresses("10.0.0.7")));
    PacketSet before = server.beforeDestination(IpPrefix.parse("10.0.0.7"));
    assertThat(before).isEqualTo(http.and(space.family(Family.IPV4)));
    assertThat(server.beforeDestination(IpPrefix.parse("10.0.0.8")).isEmpty()).isTrue();
    PacketSet seventh = http.and(space.source(addresses("192.0.2.7", "198.51.100.7")));
    assertThat(server.beforeSource(IpPrefix.parse("10.9.0.0/24"))).isEqualTo(server);
    assertThat(seventh.beforeSource(IpPrefix.parse("192.0.2.0/24")).and(space.source(addresses("10.0.0.0/24"))))
        .isEqualTo(http.and(space.source(addresses("10.0.0.7"))));
  }

  @Test
  void a_free_variable_can_be_settled() {
    PacketSet blocked = space.variable("blocked");
    PacketSet rule = tcp.minus(blocked).or(http.and(blocked));
    assertThat(rule.given("blocked", true)).isEqualTo(http);
    assertThat(rule.given("blocked", false)).isEqualTo(tcp);
    assertThat(space.variables()).containsExactly("blocked");
  }

  private static IpSet addresses(String... prefixes) {
    return IpSet.of(java.util.Arrays.stream(prefixes).map(IpPrefix::parse).toList());
  }
}
