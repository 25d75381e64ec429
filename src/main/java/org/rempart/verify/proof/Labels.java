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
  /// Of packets that come back from a chain.
  static final int RETURNED = 0;
  /// Of packets that one base chain accepts, for the next one to judge.
  static final int PASSED = 1;
  /// Of packets that some rules leave to the next.
  static final int NEXT = 2;
  private static final int FIRST_OUTCOME = 3;

  private final PacketSpace space;
  private final List<Outcome> outcomes = new ArrayList<>();
  private final Map<Outcome, PacketSet> labels = new HashMap<>();

  Labels(PacketSpace space) {
    this.space = space;
  }

  /// All packets, to go on as the label says.
  Fates going(int label) {
    return new Fates(space.label(label));
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
