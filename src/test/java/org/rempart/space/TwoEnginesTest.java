package org.rempart.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import org.junit.jupiter.api.Test;
import org.rempart.net.Family;

/// Diagrams and boxes were written on different ideas; what both say of random sets is believed.
class TwoEnginesTest {
  private final long seed = Long.getLong("rempart.seed", System.nanoTime());
  private final double campaign = Double.parseDouble(System.getProperty("rempart.campaign", "0.1"));
  private final RandomPackets draw = RandomPackets.of(seed);
  private int empty;
  private int covering;
  private int inside;

  @Test
  void they_agree_on_random_sets() {
    int pairs = (int) (2_000 * campaign);
    for (int i = 0; i < pairs; i++) {
      Twin a = draw.twin();
      Twin b = draw.random().nextInt(4) == 0 ? a.and(draw.twin()) : draw.twin();
      String as = "seed " + seed + ", pair " + i;
      agree(a, b, as);
      agree(a.minus(b), a.and(b), as);
      sameShare(a, as);
    }
    System.out.println("two engines: seed " + seed + ", " + 2 * pairs + " pairs, " + covering + " covered, " + empty
        + " empty, " + inside + " packets inside");
    assertThat(covering).isPositive();
    assertThat(empty).isPositive();
    assertThat(inside).isPositive();
  }

  private void agree(Twin a, Twin b, String as) {
    assertThat(a.set().isEmpty()).as(as).isEqualTo(a.boxes().isEmpty());
    assertThat(a.set().covers(b.set())).as(as).isEqualTo(a.boxes().covers(b.boxes()));
    assertThat(a.set().overlaps(b.set())).as(as).isEqualTo(a.boxes().overlaps(b.boxes()));
    assertThat(a.set().sample().stream()).as(as).allMatch(a.boxes()::contains);
    assertThat(a.boxes().sample().stream()).as(as).allMatch(a.set()::contains);
    for (int j = 0; j < 20; j++) {
      SamplePacket packet = draw.packet();
      assertThat(a.set().contains(packet)).as("%s: %s", as, packet).isEqualTo(a.boxes().contains(packet));
      inside += a.set().contains(packet) ? 1 : 0;
    }
    empty += a.set().isEmpty() ? 1 : 0;
    covering += !b.set().isEmpty() && a.set().covers(b.set()) ? 1 : 0;
  }

  private void sameShare(Twin twin, String as) {
    double share = (share(twin, Family.IPV4) + share(twin, Family.IPV6)) / 2;
    assertThat(twin.set().share()).as(as).isCloseTo(share, within(share * 1e-9));
  }

  private double share(Twin twin, Family family) {
    BoxSet all = draw.boxes().family(family);
    BigInteger size = twin.boxes().and(all).size();
    return new BigDecimal(size).divide(new BigDecimal(all.size()), MathContext.DECIMAL64).doubleValue();
  }
}
