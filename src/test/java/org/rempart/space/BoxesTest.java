package org.rempart.space;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rempart.net.ConnectionState;
import org.rempart.net.Family;
import org.rempart.net.IpPrefix;
import org.rempart.net.IpSet;
import org.rempart.net.PortRange;

class BoxesTest {
  private final long seed = Long.getLong("rempart.seed", System.nanoTime());
  private final double campaign = Double.parseDouble(System.getProperty("rempart.campaign", "0.1"));
  private final RandomPackets draw = RandomPackets.of(seed);
  private final PacketSpace space = draw.space();

  @Test
  void boxes_make_up_the_set_exactly() {
    for (int i = 0; i < 1_000 * campaign; i++) {
      PacketSet set = draw.set();
      assertThat(union(set.boxes(Integer.MAX_VALUE))).as("seed %d, set %d", seed, i).isEqualTo(set);
    }
  }

  @Test
  void asked_for_a_few_boxes_it_gives_no_more_and_all_lie_in_the_set() {
    for (int i = 0; i < 1_000 * campaign; i++) {
      PacketSet set = draw.set();
      List<Box> boxes = set.boxes(2);
      assertThat(boxes).as("seed %d", seed).hasSizeLessThanOrEqualTo(2);
      assertThat(set.covers(union(boxes))).as("seed %d", seed).isTrue();
      assertThat(boxes.stream().map(space::box)).as("seed %d", seed).noneMatch(PacketSet::isEmpty);
    }
  }

  @Test
  void no_field_of_a_box_can_be_widened() {
    for (int i = 0; i < 500 * campaign; i++) {
      PacketSet set = draw.set();
      for (Box box : set.boxes(3)) {
        for (Box wider : wider(box)) {
          assertThat(set.covers(space.box(wider)) && !space.box(box).covers(space.box(wider)))
              .as("seed %d: %s could be %s", seed, box, wider).isFalse();
        }
      }
    }
  }

  @Test
  void a_rule_is_one_box_in_the_words_it_was_written_in() {
    IpSet dmz = IpSet.of(IpPrefix.parse("10.0.10.0/24"));
    IpSet database = IpSet.of(IpPrefix.parse("192.168.1.7"), IpPrefix.parse("192.168.1.9"));
    PacketSet rule = space.source(dmz).and(space.destination(database)).and(space.protocol(6))
        .and(space.destinationPorts(PortRange.of(5432))).and(space.in("eth-dmz")).minus(space.variable("blocked"));
    assertThat(rule.boxes(9)).containsExactly(new Box(Family.IPV4, dmz, database, NumberSet.of(6, 6), Box.ALL_PORTS,
        NumberSet.of(5432, 5432), Set.of(ConnectionState.values()), Set.of("eth-dmz"),
        Set.copyOf(space.interfaces()), Map.of("blocked", false)));
  }

  @Test
  void everything_is_one_box_a_family() {
    assertThat(space.all().boxes(9)).extracting(Box::family).containsExactlyInAnyOrder(Family.IPV4, Family.IPV6);
    assertThat(space.all().boxes(9)).allSatisfy(box -> {
      assertThat(box.protocols()).isEqualTo(Box.ALL_PROTOCOLS);
      assertThat(box.destinationPorts()).isEqualTo(Box.ALL_PORTS);
      assertThat(box.source()).isEqualTo(IpSet.ALL.only(box.family()));
    });
    assertThat(space.none().boxes(9)).isEmpty();
  }

  /// The box with all values in one field at a time.
  private List<Box> wider(Box b) {
    IpSet any = IpSet.ALL.only(b.family());
    Set<ConnectionState> states = Set.of(ConnectionState.values());
    Set<String> names = Set.copyOf(space.interfaces());
    return List.of(
        new Box(b.family(), any, b.destination(), b.protocols(), b.sourcePorts(), b.destinationPorts(), b.states(),
            b.in(), b.out(), b.variables()),
        new Box(b.family(), b.source(), any, b.protocols(), b.sourcePorts(), b.destinationPorts(), b.states(), b.in(),
            b.out(), b.variables()),
        new Box(b.family(), b.source(), b.destination(), Box.ALL_PROTOCOLS, b.sourcePorts(), b.destinationPorts(),
            b.states(), b.in(), b.out(), b.variables()),
        new Box(b.family(), b.source(), b.destination(), b.protocols(), Box.ALL_PORTS, b.destinationPorts(),
            b.states(), b.in(), b.out(), b.variables()),
        new Box(b.family(), b.source(), b.destination(), b.protocols(), b.sourcePorts(), Box.ALL_PORTS, b.states(),
            b.in(), b.out(), b.variables()),
        new Box(b.family(), b.source(), b.destination(), b.protocols(), b.sourcePorts(), b.destinationPorts(), states,
            b.in(), b.out(), b.variables()),
        new Box(b.family(), b.source(), b.destination(), b.protocols(), b.sourcePorts(), b.destinationPorts(),
            b.states(), names, b.out(), b.variables()),
        new Box(b.family(), b.source(), b.destination(), b.protocols(), b.sourcePorts(), b.destinationPorts(),
            b.states(), b.in(), names, b.variables()),
        new Box(b.family(), b.source(), b.destination(), b.protocols(), b.sourcePorts(), b.destinationPorts(),
            b.states(), b.in(), b.out(), Map.of()));
  }

  private PacketSet union(List<Box> boxes) {
    return boxes.stream().map(space::box).reduce(space.none(), PacketSet::or);
  }
}
