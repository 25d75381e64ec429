package org.rempart.ruleset.level;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rempart.net.Flow;
import org.rempart.net.IpAddress;
import org.rempart.net.Protocol;
import org.rempart.net.Service;
import org.rempart.policy.Traffic;

class ServiceBoxTest {
  private static final List<String> SERVICES = List.of("tcp/80", "tcp/80-90", "tcp", "udp/53 from 53", "udp/50-60",
      "udp/53 from 1024-65535", "icmp/8", "icmp", "gre", "esp", "protocol/253", "icmpv6/128", "sctp/80");
  private static final IpAddress ANYONE = IpAddress.parse("192.0.2.1");

  private final long seed = Long.getLong("rempart.seed", System.nanoTime());

  @Test
  void no_service_at_all_is_every_service() {
    assertThat(ServiceBox.of(Traffic.EVERY)).containsExactly(ServiceBox.EVERY);
  }

  @Test
  void everything_but_a_service_is_all_other_protocols_too() {
    assertThat(ServiceBox.of(traffic(true, "tcp/80"))).hasSize(4);
  }

  @Test
  void boxes_are_the_traffic_and_overlap_nowhere() {
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      String[] some = random.ints(1 + random.nextInt(4), 0, SERVICES.size()).distinct().mapToObj(SERVICES::get)
          .toArray(String[]::new);
      Traffic traffic = traffic(random.nextBoolean(), some);
      List<ServiceBox> boxes = ServiceBox.of(traffic);
      for (int port : List.of(0, 7, 8, 9, 49, 50, 53, 60, 61, 79, 80, 81, 90, 91, 127, 128, 255)) {
        for (int protocol : List.of(1, 6, 17, 47, 50, 58, 132, 253, 254)) {
          Protocol one = new Protocol(protocol);
          int source = one.hasPorts() ? random.nextBoolean() ? 53 : 1024 : 0;
          Flow flow = new Flow(ANYONE, ANYONE, one, source, one.hasPorts() || one.isIcmp() ? port : 0);
          assertThat(boxes.stream().filter(box -> holds(box, flow)).count()).as("seed %d: %s, %s", seed, traffic, flow)
              .isEqualTo(traffic.contains(flow) ? 1 : 0);
        }
      }
    }
  }

  private static boolean holds(ServiceBox box, Flow flow) {
    return box.protocols().contains(flow.protocol().number()) && box.sources().contains(flow.sourcePort())
        && box.numbers().contains(flow.destinationPort());
  }

  private static Traffic traffic(boolean negated, String... services) {
    return new Traffic(Stream.of(services).map(Service::parse).toList(), negated);
  }
}
