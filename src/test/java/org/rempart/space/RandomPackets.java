package org.rempart.space;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.rempart.net.ConnectionState;
import org.rempart.net.Family;
import org.rempart.net.IpAddress;
import org.rempart.net.IpPrefix;
import org.rempart.net.IpSet;
import org.rempart.net.PortRange;

/// Draws sets and packets from a world so small that they meet.
record RandomPackets(Random random, PacketSpace space, BoxSpace boxes) {
  static final List<String> INTERFACES = List.of("eth-wan", "eth-dmz");
  static final List<String> VARIABLES = List.of("blocked", "limit");
  private static final List<Integer> PROTOCOLS = List.of(0, 1, 6, 17, 47, 58, 255);
  private static final List<Integer> PORTS = List.of(0, 1, 8, 22, 80, 255, 256, 1023, 1024, 65535);

  static RandomPackets of(long seed) {
    return new RandomPackets(new Random(seed), new PacketSpace(INTERFACES), new BoxSpace(INTERFACES, VARIABLES));
  }

  PacketSet set() {
    return twin().set();
  }

  Twin twin() {
    Twin twin = rule();
    for (int i = random.nextInt(4); i > 0; i--) {
      twin = random.nextBoolean() ? twin.or(rule()) : twin.minus(rule());
    }
    return random.nextInt(5) == 0 ? twin.not() : twin;
  }

  private Twin rule() {
    Twin rule = new Twin(space.all(), boxes.all());
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      rule = rule.and(match());
    }
    return rule;
  }

  private Twin match() {
    return switch (one(List.of(Field.values()))) {
      case FAMILY -> random.nextBoolean() ? variable(one(VARIABLES)) : family(one(Layout.FAMILIES));
      case SOURCE -> source(addresses());
      case DESTINATION -> destination(addresses());
      case PROTOCOL -> protocols(ordered(PROTOCOLS));
      case SOURCE_PORT -> sourcePorts(ordered(PORTS));
      case DESTINATION_PORT -> destinationPorts(ordered(PORTS));
      case STATE -> states(one(Layout.STATES), one(Layout.STATES));
      case IN -> in(name());
      case OUT -> out(name());
    };
  }

  private Twin variable(String name) {
    return new Twin(space.variable(name), boxes.variable(name));
  }

  private Twin family(Family family) {
    return new Twin(space.family(family), boxes.family(family));
  }

  private Twin source(IpSet addresses) {
    return new Twin(space.source(addresses), boxes.source(addresses));
  }

  private Twin destination(IpSet addresses) {
    return new Twin(space.destination(addresses), boxes.destination(addresses));
  }

  private Twin protocols(PortRange range) {
    return new Twin(space.protocols(range.first(), range.last()), boxes.protocols(range.first(), range.last()));
  }

  private Twin sourcePorts(PortRange ports) {
    return new Twin(space.sourcePorts(ports), boxes.sourcePorts(ports));
  }

  private Twin destinationPorts(PortRange ports) {
    return new Twin(space.destinationPorts(ports), boxes.destinationPorts(ports));
  }

  private Twin states(ConnectionState... states) {
    return new Twin(space.state(states), boxes.state(states));
  }

  private Twin in(String name) {
    return new Twin(space.in(name), boxes.in(name));
  }

  private Twin out(String name) {
    return new Twin(space.out(name), boxes.out(name));
  }

  private PortRange ordered(List<Integer> of) {
    int a = one(of);
    int b = random.nextBoolean() ? a : one(of);
    return new PortRange(Math.min(a, b), Math.max(a, b));
  }

  SamplePacket packet() {
    return packet(one(Layout.FAMILIES));
  }

  SamplePacket packet(Family family) {
    int protocol = one(PROTOCOLS);
    PortUse use = PortUse.of(protocol);
    return new SamplePacket(address(family), address(family), protocol, Math.min(one(PORTS), use.highestSource()),
        Math.min(one(PORTS), use.highestDestination()), one(Layout.STATES), name(), name(),
        random.nextBoolean() ? Set.of() : Set.of(one(VARIABLES)));
  }

  IpSet addresses() {
    IpSet set = IpSet.EMPTY;
    for (int i = 1 + random.nextInt(2); i > 0; i--) {
      Family family = one(Layout.FAMILIES);
      set = set.union(IpSet.of(IpPrefix.of(address(family), random.nextInt(family.bits() + 1))));
    }
    return set;
  }

  private IpAddress address(Family family) {
    long low = random.nextBoolean() ? random.nextInt(4) : -1 - random.nextInt(4);
    return family == Family.IPV4
        ? new IpAddress(family, 0, low & 0xffff_ffffL)
        : new IpAddress(family, random.nextBoolean() ? 0 : -1, low);
  }

  private String name() {
    int index = random.nextInt(INTERFACES.size() + 1);
    return index == INTERFACES.size() ? PacketSpace.OTHER_INTERFACE : INTERFACES.get(index);
  }

  <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
