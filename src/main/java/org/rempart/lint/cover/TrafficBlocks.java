package org.rempart.lint.cover;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.rempart.net.Family;
import org.rempart.net.PortRange;
import org.rempart.net.Protocol;
import org.rempart.net.Service;
import org.rempart.policy.Traffic;

/// Protocols with their ports or types on one axis: the number of the protocol, then 16 bits for the port.
final class TrafficBlocks {
  private static final int WIDTH = 1 << 16;
  private static final int LAST_TYPE = 255;
  private static final Spans ALL = Spans.of(0, 256 * WIDTH - 1);
  static final Spans EVERY_PORT = Spans.of(0, WIDTH - 1);
  private static final List<Service> USUAL = Stream.of("tcp/443", "udp/53").map(Service::parse).toList();
  private static final int USUAL_SOURCE_PORT = 40000;

  private TrafficBlocks() {}

  /// Every service that exists in the family.
  static Spans every(Family family) {
    return ALL.minus(protocol(family == Family.IPV4 ? Protocol.ICMPV6 : Protocol.ICMP));
  }

  /// Blocks of any place with the services alone.
  static List<Block> of(Traffic traffic, Family family, Spans places) {
    Block every = new Block(places, places, every(family), EVERY_PORT);
    if (traffic.services().isEmpty()) {
      return List.of(every);
    }
    List<Block> named = new ArrayList<>();
    for (PortRange sourcePorts : traffic.services().stream().map(Service::sourcePorts).distinct().toList()) {
      Spans numbers = Spans.of(traffic.services().stream().filter(one -> one.sourcePorts().equals(sourcePorts))
          .map(TrafficBlocks::span).toList());
      named.add(new Block(places, places, numbers, Spans.of(sourcePorts.first(), sourcePorts.last())));
    }
    return traffic.negated() ? without(every, named) : named.stream().map(every::intersect).toList();
  }

  static Spans of(Service service) {
    return Spans.of(List.of(span(service)));
  }

  static Protocol protocolOf(int service) {
    return new Protocol(service / WIDTH);
  }

  /// The port, or the ICMP type; 0 for protocols that have neither.
  static int numberOf(int service) {
    return protocolOf(service).hasPorts() || protocolOf(service).isIcmp() ? service % WIDTH : 0;
  }

  /// One of them that a person knows, if there is one.
  static int example(Spans services) {
    return USUAL.stream().map(one -> of(one).first()).filter(services::contains).findFirst()
        .orElseGet(services::first);
  }

  static int exampleSourcePort(Spans ports) {
    return ports.contains(USUAL_SOURCE_PORT) ? USUAL_SOURCE_PORT : ports.first();
  }

  private static List<Block> without(Block every, List<Block> some) {
    List<Block> left = List.of(every);
    for (Block one : some) {
      left = left.stream().flatMap(block -> block.minus(one).stream()).toList();
    }
    return left;
  }

  private static Spans protocol(Protocol protocol) {
    return of(new Service(protocol, PortRange.ALL));
  }

  /// ICMP has 256 types: the numbers behind the last one belong to it, so that all types are all of ICMP.
  private static Spans.Span span(Service service) {
    PortRange numbers = service.numbers();
    int base = service.protocol().number() * WIDTH;
    boolean toTheEnd = service.protocol().isIcmp() && numbers.last() >= LAST_TYPE;
    return new Spans.Span(base + numbers.first(), base + (toTheEnd ? WIDTH - 1 : numbers.last()));
  }
}
