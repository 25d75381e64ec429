package org.rempart.verify.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rempart.net.ConnectionState;
import org.rempart.ruleset.Hook;
import org.rempart.space.PacketSet;
import org.rempart.verify.filter.Condition;
import org.rempart.verify.filter.PacketFilter;
import org.rempart.verify.filter.Passage;
import org.rempart.verify.walk.Journey;
import org.rempart.verify.walk.Surroundings;
import org.rempart.verify.walk.Walk;

/// Sets are run backwards, packets walk forwards: two readings of one model, written apart, must agree on each packet.
class ProofAgainstWalkTest {
  private final long seed = Long.getLong("rempart.seed", System.nanoTime());
  private final double campaign = Double.parseDouble(System.getProperty("rempart.campaign", "0.1"));
  private final RandomFilters draw = new RandomFilters(seed);
  private final Map<Set<Journey.Verdict>, Integer> met = new HashMap<>();

  @ParameterizedTest
  @EnumSource(names = {"INPUT", "FORWARD", "OUTPUT"})
  void what_may_become_of_a_packet_is_the_same(Hook way) {
    for (int i = 0; i < 1_000 * campaign; i++) {
      PacketFilter filter = draw.filter(way);
      Proof proof = new Proof(List.of(filter), Scope.USUAL);
      Verdicts verdicts = proof.of(filter, way);
      Map<Journey.Verdict, PacketSet> sets = sets(verdicts);
      for (int j = 0; j < 50; j++) {
        Passage packet = draw.packet(way);
        if (isOlder(packet) && filter.toString().contains("onnection=true")) {
          continue; // walks know nothing of the mark of an older connection
        }
        if (packet.laterFragment() && !proof.fragmented()) {
          continue; // connection tracking has put it together
        }
        Set<Journey.Verdict> walked = new Walk(filter, Surroundings.UNKNOWN).journeys(packet).stream()
            .map(Journey::verdict).collect(Collectors.toSet());
        Set<Journey.Verdict> proved = EnumSet.noneOf(Journey.Verdict.class);
        sets.forEach((verdict, set) -> {
          if (set.contains(proof.packet(packet))) {
            proved.add(verdict);
          }
        });
        met.merge(walked, 1, Integer::sum);
        String as = "seed %d, filter %d: %s%n%s".formatted(seed, i, packet, filter);
        if (asksAnew(filter)) {
          assertThat(proved).as(as).containsAll(walked);
        } else {
          assertThat(proved).as(as).isEqualTo(walked);
        }
      }
    }
    System.out.println("proof against walk: seed " + seed + ", " + way + " " + met + " packets");
    assertThat(met).hasSizeGreaterThan(3);
  }

  /// Walks take the answer about one address for that about another that it is translated to.
  private static boolean asksAnew(PacketFilter filter) {
    return Leaves.translations(filter).findAny().isPresent() && Leaves.of(filter)
        .anyMatch(leaf -> leaf instanceof Condition.Member || leaf instanceof Condition.AddressIs);
  }

  private static boolean isOlder(Passage packet) {
    return packet.state() == ConnectionState.ESTABLISHED || packet.state() == ConnectionState.RELATED;
  }

  private static Map<Journey.Verdict, PacketSet> sets(Verdicts verdicts) {
    Map<Journey.Verdict, PacketSet> sets = new TreeMap<>();
    sets.put(Journey.Verdict.ACCEPTED, settled(verdicts, verdicts.may(Outcome::accepts)));
    sets.put(Journey.Verdict.DROPPED, settled(verdicts, verdicts.may(Outcome.Dropped.class::isInstance)));
    sets.put(Journey.Verdict.REJECTED, settled(verdicts, verdicts.may(Outcome.Rejected.class::isInstance)));
    return sets;
  }

  private static PacketSet settled(Verdicts verdicts, PacketSet open) {
    return verdicts.settled(Bounds.exactly(open)).may();
  }
}
