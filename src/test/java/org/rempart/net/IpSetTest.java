package org.rempart.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IpSetTest {
  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);

  @Test
  void algebra_holds_address_by_address() {
    for (int i = 0; i < 2_000; i++) {
      IpSet a = randomSet();
      IpSet b = randomSet();
      for (IpAddress address : border(a, b)) {
        String what = "seed " + seed + ": " + address + " in " + a + ", " + b;
        assertThat(a.union(b).contains(address)).as(what).isEqualTo(a.contains(address) || b.contains(address));
        assertThat(a.intersect(b).contains(address)).as(what).isEqualTo(a.contains(address) && b.contains(address));
        assertThat(a.minus(b).contains(address)).as(what).isEqualTo(a.contains(address) && !b.contains(address));
        assertThat(a.complement().contains(address)).as(what).isEqualTo(!a.contains(address));
      }
      assertThat(a.complement().complement()).as("seed " + seed).isEqualTo(a);
      assertThat(IpSet.of(a.prefixes())).as("seed " + seed).isEqualTo(a);
    }
  }

  @Test
  void the_whole_space_is_two_prefixes() {
    assertThat(IpSet.ALL.prefixes()).extracting(IpPrefix::toString).containsExactly("0.0.0.0/0", "::/0");
    assertThat(IpSet.EMPTY.complement()).isEqualTo(IpSet.ALL);
    assertThat(IpSet.ALL.complement().isEmpty()).isTrue();
  }

  @Test
  void a_prefix_with_host_bits_is_refused_with_the_network_that_was_meant() {
    assertThatThrownBy(() -> IpPrefix.parse("10.0.10.5/24")).hasMessageContaining("the network is 10.0.10.0/24");
    assertThatThrownBy(() -> IpPrefix.parse("10.0.0.0/33")).hasMessageContaining("0 to 32");
    assertThatThrownBy(() -> IpPrefix.parse("10.0.0.0/x")).hasMessageContaining("'x' is not a prefix length");
  }

  private IpSet randomSet() {
    List<IpPrefix> prefixes = new ArrayList<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      boolean v4 = random.nextBoolean();
      IpAddress address = v4
          ? new IpAddress(Family.IPV4, 0, edge(random.nextInt(1 << 6)) & 0xffff_ffffL)
          : new IpAddress(Family.IPV6, random.nextBoolean() ? 0 : -1, edge(random.nextInt(1 << 6)));
      prefixes.add(IpPrefix.of(address, random.nextInt((v4 ? 32 : 128) + 1)));
    }
    return IpSet.of(prefixes);
  }

  /// Values near the ends of the space are where wrapping goes wrong.
  private long edge(int small) {
    return random.nextBoolean() ? small : -1 - small;
  }

  private static List<IpAddress> border(IpSet... sets) {
    List<IpAddress> addresses = new ArrayList<>();
    for (IpSet set : sets) {
      for (IpRange range : set.ranges()) {
        addresses.addAll(List.of(range.first(), range.last(), range.first().plus(-1), range.last().plus(1)));
      }
    }
    return addresses;
  }
}
