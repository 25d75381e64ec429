package org.rempart.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rempart.net.Family;
import org.rempart.net.IpAddress;
import org.rempart.net.IpPrefix;
import org.rempart.net.IpRange;
import org.rempart.net.IpSet;
import org.rempart.net.PortRange;

class ProjectionTest {
  private final long seed = Long.getLong("rempart.seed", System.nanoTime());
  private final double campaign = Double.parseDouble(System.getProperty("rempart.campaign", "0.1"));
  private final RandomPackets draw = RandomPackets.of(seed);
  private final PacketSpace space = draw.space();

  @Test
  void a_field_projected_away_is_a_question_about_all_its_values() {
    for (int i = 0; i < 3_000 * campaign; i++) {
      PacketSet set = draw.set();
      SamplePacket packet = draw.packet();
      for (Field field : Field.values()) {
        if (field != Field.FAMILY) {
          assertThat(set.exists(field).contains(packet)).as("seed %d: %s of %s", seed, field, packet)
              .isEqualTo(set.overlaps(allBut(field, packet)));
        }
      }
    }
  }

  @Test
  void what_may_be_and_what_must_be_lie_around_the_set() {
    PacketSet ssh = space.protocol(6).and(space.destinationPorts(PortRange.of(22)));
    PacketSet allowed = ssh.minus(space.variable("blocked"));
    assertThat(allowed.exists("blocked")).isEqualTo(ssh);
    assertThat(allowed.not().exists("blocked").not()).isEqualTo(space.none());
    assertThat(ssh.exists("never heard of")).isEqualTo(ssh);
  }

  @Test
  void a_port_forward_sets_destination_and_port() {
    PacketSet before = space.source(IpSet.of(IpPrefix.parse("198.51.100.0/24"))).and(space.protocol(6))
        .and(space.destination(IpSet.of(IpPrefix.parse("203.0.113.1"))))
        .and(space.destinationPorts(PortRange.of(8080)));
    PacketSet after = space.source(IpSet.of(IpPrefix.parse("198.51.100.0/24"))).and(space.protocol(6))
        .and(space.destination(IpSet.of(IpPrefix.parse("10.0.10.10")))).and(space.destinationPorts(PortRange.of(80)));
    assertThat(before.withDestination(IpPrefix.parse("10.0.10.10")).withDestinationPort(80)).isEqualTo(after);
  }

  @Test
  void moving_into_a_prefix_keeps_the_bits_behind_it() {
    PacketSet moved = space.source(range("10.1.0.7", "10.1.0.9")).withSource(IpPrefix.parse("192.0.2.0/24"));
    assertThat(moved).isEqualTo(space.source(range("192.0.2.7", "192.0.2.9")));
    assertThat(moved.boxes(2)).extracting(Box::source).containsExactly(range("192.0.2.7", "192.0.2.9"));
  }

  @Test
  void packets_of_the_other_family_can_not_be_moved() {
    assertThat(space.family(Family.IPV6).withDestination(IpPrefix.parse("10.0.0.1"))).isEqualTo(space.none());
  }

  @Test
  void ports_can_be_set_only_where_there_are_any() {
    assertThat(space.protocol(47).withDestinationPort(80).isEmpty()).isTrue();
    assertThat(space.all().withSourcePort(1024).exists(Field.SOURCE_PORT))
        .isEqualTo(space.all().and(space.sourcePorts(PortRange.of(1))).exists(Field.SOURCE_PORT));
  }

  @Test
  void the_family_can_not_be_projected_away() {
    assertThatThrownBy(() -> space.all().exists(Field.FAMILY)).hasMessageContaining("without their family");
  }

  private static IpSet range(String first, String last) {
    return new IpSet(List.of(new IpRange(IpAddress.parse(first), IpAddress.parse(last))));
  }

  /// The packets that are like this one, but maybe for that field.
  private PacketSet allBut(Field field, SamplePacket packet) {
    PacketSet like = space.family(packet.family());
    for (String name : RandomPackets.VARIABLES) {
      PacketSet holds = space.variable(name);
      like = packet.holding().contains(name) ? like.and(holds) : like.minus(holds);
    }
    for (Field other : Field.values()) {
      like = other == field ? like : like.and(same(other, packet));
    }
    return like;
  }

  private PacketSet same(Field field, SamplePacket packet) {
    return switch (field) {
      case FAMILY -> space.family(packet.family());
      case STATE -> space.state(packet.state());
      case IN -> space.in(packet.in());
      case OUT -> space.out(packet.out());
      case PROTOCOL -> space.protocol(packet.protocol());
      case DESTINATION -> space.destination(IpSet.of(packet.destination()));
      case SOURCE -> space.source(IpSet.of(packet.source()));
      case DESTINATION_PORT -> space.destinationPorts(PortRange.of(packet.destinationPort()));
      case SOURCE_PORT -> space.sourcePorts(PortRange.of(packet.sourcePort()));
    };
  }
}
