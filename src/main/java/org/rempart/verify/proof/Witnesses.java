package org.rempart.verify.proof;

import java.util.List;
import org.rempart.ruleset.Hook;
import org.rempart.space.Box;
import org.rempart.space.PacketSet;
import org.rempart.verify.filter.PacketFilter;
import org.rempart.verify.filter.Passage;
import org.rempart.verify.proof.Difference.Kind;
import org.rempart.verify.walk.Journey;
import org.rempart.verify.walk.Walk;

/// Shows what differs between two filters by packets that are followed through both.
record Witnesses(Ground ground, PacketFilter before, PacketFilter after, Hook way) {
  /// @param packets all of the kind, in the space of the ground
  /// @param atMost so many
  List<Difference> differences(Kind kind, PacketSet packets, int atMost) {
    return packets.boxes(atMost).stream().map(box -> difference(kind, packets, box)).toList();
  }

  private Difference difference(Kind kind, PacketSet packets, Box box) {
    Passage example = ground.passage(ground.space().box(box).and(packets).sample().orElseThrow(), way);
    boolean allowedBefore = kind == Kind.NOW_CUT || kind == Kind.TRANSLATED_OTHERWISE;
    boolean allowedAfter = kind == Kind.NOW_ALLOWED || kind == Kind.TRANSLATED_OTHERWISE;
    Journey first = journey(before, example, allowedBefore);
    Journey second = journey(after, example, allowedAfter);
    return new Difference(kind, box, example, first.steps(), second.steps(),
        kind == Kind.NOW_CUT ? first.flow() : second.flow());
  }

  /// The way that ends as the difference says, where the packet does not tell which one it takes: the last of them, on
  /// which the fewest things hold that are not told.
  private Journey journey(PacketFilter filter, Passage example, boolean accepted) {
    List<Journey> journeys = new Walk(filter, ground.surroundings()).journeys(example);
    return journeys.stream().filter(journey -> journey.accepted() == accepted).reduce((_, plainest) -> plainest)
        .orElseGet(journeys::getFirst);
  }
}
