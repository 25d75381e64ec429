package org.rempart.verify.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rempart.ruleset.Hook;
import org.rempart.space.PacketSet;
import org.rempart.verify.filter.Chain;
import org.rempart.verify.filter.PacketFilter;
import org.rempart.verify.filter.Rule;
import org.rempart.verify.proof.Difference.Kind;

/// Slices, their filters and the condensed addresses are ways to be quick: what differs must be the same without them.
class SlicedComparisonTest {
  private final long seed = Long.getLong("rempart.seed", System.nanoTime());
  private final double campaign = Double.parseDouble(System.getProperty("rempart.campaign", "0.1"));
  private final Random random = new Random(seed);
  private final RandomFilters draw = new RandomFilters(seed);

  @ParameterizedTest
  @EnumSource(names = {"INPUT", "FORWARD", "OUTPUT"})
  void slices_differ_in_the_packets_that_differ(Hook way) {
    int differing = 0;
    int slices = 0;
    for (int i = 0; i < 500 * campaign; i++) {
      PacketFilter before = draw.filter(way);
      PacketFilter after = random.nextInt(3) == 0 ? draw.filter(way) : without(before);
      SlicedComparison sliced = new SlicedComparison(before, after, Scope.USUAL, 1);
      Map<Kind, PacketSet> packets = sliced.packets(way);
      Comparison whole = new Comparison(new Verdicts(sliced.whole(), before, way),
          new Verdicts(sliced.whole(), after, way));
      for (Kind kind : Kind.values()) {
        assertThat(packets.getOrDefault(kind, sliced.whole().space().none()))
            .as("seed %d, pair %d, %s:%n%s%n%s", seed, i, kind, before, after).isEqualTo(whole.packets(kind));
      }
      differing += packets.isEmpty() ? 0 : 1;
      slices += sliced.slices();
    }
    System.out
        .println("sliced comparison: seed " + seed + ", " + way + " differing " + differing + ", slices " + slices);
    assertThat(differing).isPositive();
  }

  /// The same filter with one rule less.
  private PacketFilter without(PacketFilter filter) {
    List<Rule> rules = filter.tables().stream().flatMap(table -> table.chains().stream())
        .flatMap(chain -> chain.rules().stream()).toList();
    Rule lost = rules.get(random.nextInt(rules.size()));
    return new PacketFilter(filter.tables().stream().map(table -> Rewriting.with(table, table.chains().stream()
        .map(chain -> new Chain(chain.name(), chain.base(),
            chain.rules().stream().filter(rule -> !rule.equals(lost)).toList()))
        .toList())).toList());
  }
}
