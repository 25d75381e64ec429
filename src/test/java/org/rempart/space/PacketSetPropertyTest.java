package org.rempart.space;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PacketSetPropertyTest {
  private final long seed = Long.getLong("rempart.seed", System.nanoTime());
  private final double campaign = Double.parseDouble(System.getProperty("rempart.campaign", "0.1"));
  private final RandomPackets draw = RandomPackets.of(seed);

  @Test
  void operations_hold_packet_by_packet() {
    int members = 0;
    for (int i = 0; i < 5_000 * campaign; i++) {
      PacketSet a = draw.set();
      PacketSet b = draw.set();
      for (int j = 0; j < 100; j++) {
        SamplePacket packet = draw.packet();
        boolean inA = a.contains(packet);
        boolean inB = b.contains(packet);
        members += inA ? 1 : 0;
        assertThat(a.and(b).contains(packet)).as("seed %d: %s", seed, packet).isEqualTo(inA && inB);
        assertThat(a.or(b).contains(packet)).as("seed %d: %s", seed, packet).isEqualTo(inA || inB);
        assertThat(a.minus(b).contains(packet)).as("seed %d: %s", seed, packet).isEqualTo(inA && !inB);
        assertThat(a.not().contains(packet)).as("seed %d: %s", seed, packet).isEqualTo(!inA);
      }
    }
    assertThat(members).as("packets inside").isPositive();
  }

  @Test
  void the_laws_of_the_algebra_hold() {
    for (int i = 0; i < 5_000 * campaign; i++) {
      PacketSet a = draw.set();
      PacketSet b = draw.set();
      PacketSet c = draw.set();
      String as = "seed " + seed;
      assertThat(a.not().not()).as(as).isEqualTo(a);
      assertThat(a.or(b).not()).as(as).isEqualTo(a.not().and(b.not()));
      assertThat(a.and(b.or(c))).as(as).isEqualTo(a.and(b).or(a.and(c)));
      assertThat(a.minus(b)).as(as).isEqualTo(a.and(b.not()));
      assertThat(a.minus(b).or(a.and(b))).as(as).isEqualTo(a).hasSameHashCodeAs(a);
      assertThat(a.or(a.not()).isAll()).as(as).isTrue();
      assertThat(a.and(a.not()).isEmpty()).as(as).isTrue();
      assertThat(a.covers(a.and(b))).as(as).isTrue();
      assertThat(a.or(b).covers(a)).as(as).isTrue();
      assertThat(a.overlaps(b)).as(as).isEqualTo(!a.not().covers(b));
    }
  }

  @Test
  void a_sample_lies_in_its_set() {
    for (int i = 0; i < 5_000 * campaign; i++) {
      PacketSet set = draw.set();
      assertThat(set.sample().isPresent()).as("seed %d", seed).isEqualTo(!set.isEmpty());
      assertThat(set.sample().stream()).as("seed %d", seed).allMatch(set::contains);
    }
  }
}
