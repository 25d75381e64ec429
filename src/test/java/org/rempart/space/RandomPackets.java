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
record RandomPackets(Random random, PacketSpace space) {
  static final List<String> INTERFACES = List.of("eth-wan", "eth-dmz");
  private static final List<Integer> PROTOCOLS = List.of(0, 1, 6, 17, 47, 58, 255);
  private static final List<Integer> PORTS = List.of(0, 1, 8, 22, 80, 255, 256, 1023, 1024, 65535);

  PacketSet set() {
    PacketSet set = rule();
    for (int i = random.nextInt(4); i > 0; i--) {
      set = random.nextBoolean() ? set.or(rule()) : set.minus(rule());
    }
    return random.nextInt(5) == 0 ? set.not() : set;
  }

  PacketSet rule() {
    PacketSet rule = space.all();
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      rule = rule.and(match());
    }
    return rule;
  }

  private PacketSet match() {
    return switch (random.nextInt(9)) {
      case 0 -> space.family(one(Layout.FAMILIES));
      case 1 -> space.source(addresses());
      case 2 -> space.destination(addresses());
      case 3 -> space.protocol(protocol());
      case 4 -> space.sourcePorts(ports());
      case 5 -> space.destinationPorts(ports());
      case 6 -> space.state(state(), state());
      case 7 -> random.nextBoolean() ? space.in(name()) : space.out(name());
      default -> space.variable(variable());
    };
  }

  SamplePacket packet() {
    Family family = one(Layout.FAMILIES);
    int protocol = protocol();
    PortUse use = PortUse.of(protocol);
    return new SamplePacket(address(family), address(family), protocol, Math.min(port(), use.highestSource()),
        Math.min(port(), use.highestDestination()), state(), name(), name(),
        random.nextBoolean() ? Set.of() : Set.of(variable()));
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

  private PortRange ports() {
    int a = port();
    int b = port();
    return new PortRange(Math.min(a, b), Math.max(a, b));
  }

  private int protocol() {
    return one(PROTOCOLS);
  }

  private int port() {
    return one(PORTS);
  }

  private ConnectionState state() {
    return one(Layout.STATES);
  }

  private String name() {
    int index = random.nextInt(INTERFACES.size() + 1);
    return index == INTERFACES.size() ? PacketSpace.OTHER_INTERFACE : INTERFACES.get(index);
  }

  private String variable() {
    return random.nextBoolean() ? "blocked" : "limit";
  }

  <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
