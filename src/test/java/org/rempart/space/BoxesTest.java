package org.rempart.space;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
  void no_value_can_be_added_to_a_field_of_a_box() {
    for (int i = 0; i < 500 * campaign; i++) {
      PacketSet set = draw.set();
      for (Box box : set.boxes(3)) {
        PacketSet inside = space.box(box);
        for (Box wider : wider(box, draw.packet(box.family()))) {
          PacketSet more = space.box(wider).minus(inside);
          assertThat(!more.isEmpty() && set.covers(more)).as("seed %d: %s could be %s", seed, box, wider).isFalse();
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

  /// The box with the packet's value added, in one field at a time.
  private static List<Box> wider(Box box, SamplePacket packet) {
    IpSet source = box.source().union(IpSet.of(packet.source()));
    IpSet destination = box.destination().union(IpSet.of(packet.destination()));
    NumberSet protocols = with(box.protocols(), packet.protocol());
    NumberSet sourcePorts = with(box.sourcePorts(), packet.sourcePort());
    NumberSet destinationPorts = with(box.destinationPorts(), packet.destinationPort());
    return List.of(
        new Box(box.family(), source, box.destination(), box.protocols(), box.sourcePorts(), box.destinationPorts(),
            box.states(), box.in(), box.out(), box.variables()),
        new Box(box.family(), box.source(), destination, box.protocols(), box.sourcePorts(), box.destinationPorts(),
            box.states(), box.in(), box.out(), box.variables()),
        new Box(box.family(), box.source(), box.destination(), protocols, box.sourcePorts(), box.destinationPorts(),
            box.states(), box.in(), box.out(), box.variables()),
        new Box(box.family(), box.source(), box.destination(), box.protocols(), sourcePorts, box.destinationPorts(),
            box.states(), box.in(), box.out(), box.variables()),
        new Box(box.family(), box.source(), box.destination(), box.protocols(), box.sourcePorts(), destinationPorts,
            box.states(), box.in(), box.out(), box.variables()),
        new Box(box.family(), box.source(), box.destination(), box.protocols(), box.sourcePorts(),
            box.destinationPorts(), with(box.states(), packet.state()), box.in(), box.out(), box.variables()),
        new Box(box.family(), box.source(), box.destination(), box.protocols(), box.sourcePorts(),
            box.destinationPorts(), box.states(), with(box.in(), packet.in()), box.out(), box.variables()),
        new Box(box.family(), box.source(), box.destination(), box.protocols(), box.sourcePorts(),
            box.destinationPorts(), box.states(), box.in(), with(box.out(), packet.out()), box.variables()),
        new Box(box.family(), box.source(), box.destination(), box.protocols(), box.sourcePorts(),
            box.destinationPorts(), box.states(), box.in(), box.out(), Map.of()));
  }

  private static NumberSet with(NumberSet numbers, int one) {
    return new NumberSet(
        Stream.concat(numbers.ranges().stream(), Stream.of(PortRange.of(one))).toList());
  }

  private static <T> Set<T> with(Set<T> some, T one) {
    return Stream.concat(some.stream(), Stream.of(one)).collect(Collectors.toSet());
  }

  private PacketSet union(List<Box> boxes) {
    return boxes.stream().map(space::box).reduce(space.none(), PacketSet::or);
  }
}
