package org.rempart.verify.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rempart.space.PacketSet;
import org.rempart.space.PacketSpace;

/// Numbers of outcomes, as labels of packets.
final class Labels {
  private static final int RETURNED = 0;
  private static final int PASSED = 1;
  private static final int NEXT = 2;
  private static final int FIRST_OUTCOME = 3;

  private final PacketSpace space;
  private final List<Outcome> outcomes = new ArrayList<>();
  private final Map<Outcome, PacketSet> labels = new HashMap<>();

  Labels(PacketSpace space) {
    this.space = space;
  }

  /// Of packets that come back from a chain.
  PacketSet returned() {
    return space.label(RETURNED);
  }

  /// Of packets that one base chain accepts, for the next one to judge.
  PacketSet passed() {
    return space.label(PASSED);
  }

  /// Of packets that some rules leave to the next.
  PacketSet next() {
    return space.label(NEXT);
  }

  PacketSet of(Outcome outcome) {
    return labels.computeIfAbsent(outcome, one -> {
      outcomes.add(one);
      return space.label(FIRST_OUTCOME + outcomes.size() - 1);
    });
  }

  /// Those that some packet had so far, in the order in which they were met.
  List<Outcome> outcomes() {
    return List.copyOf(outcomes);
  }

  Stream<Outcome.Accepted> accepted() {
    return outcomes().stream().filter(Outcome.Accepted.class::isInstance).map(Outcome.Accepted.class::cast);
  }
}
