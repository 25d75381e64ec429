package org.rempart.space;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rempart.net.Family;
import org.rempart.net.IpAddress;
import org.rempart.net.IpSet;

class RunningUnionTest {
  private final long seed = Long.getLong("rempart.seed", System.nanoTime());
  private final double campaign = Double.parseDouble(System.getProperty("rempart.campaign", "0.1"));
  private final RandomPackets draw = RandomPackets.of(seed);
  private final PacketSpace space = draw.space();

  @Test
  void it_covers_what_the_plain_union_covers() {
    int covered = 0;
    for (int i = 0; i < 200 * campaign; i++) {
      RunningUnion running = new RunningUnion(space);
      PacketSet plain = space.none();
      for (int j = 0; j < 50; j++) {
        PacketSet set = draw.set().and(draw.set()).and(draw.set());
        assertThat(running.covers(set)).as("seed %d", seed).isEqualTo(plain.covers(set));
        covered += !set.isEmpty() && plain.covers(set) ? 1 : 0;
        running.add(set);
        plain = plain.or(set);
      }
      assertThat(running.whole()).as("seed %d", seed).isEqualTo(plain);
    }
    assertThat(covered).isPositive();
  }

  @Test
  void a_network_is_covered_by_the_last_of_its_hosts_and_not_before() {
    IpSet network = IpSet.EMPTY;
    RunningUnion hosts = new RunningUnion(space);
    for (int i = 0; i < 256; i++) {
      IpAddress address = new IpAddress(Family.IPV4, 0, 0x0a00_0000L + i);
      network = network.union(IpSet.of(address));
      assertThat(hosts.covers(space.source(network))).isFalse();
      hosts.add(space.source(IpSet.of(address)));
    }
    assertThat(hosts.covers(space.source(network))).isTrue();
  }
}
