package org.rempart.verify.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.rempart.space.Box;
import org.rempart.space.PacketSet;
import org.rempart.verify.filter.Passage;
import org.rempart.verify.proof.Difference.Kind;
import org.rempart.verify.walk.Journey;
import org.rempart.verify.walk.Walk;

/// What a change of filters changes, for all packets of one hook. Both verdicts belong to one [Proof].
///
/// A question that no packet answers (a set, an owner) is the same question in both filters if the words are the same.
/// Of what differs each time (a limit) it is compared what may be and what must be: a limit that goes or comes is a
/// difference, a limit that becomes another one is not.
public record Comparison(Verdicts before, Verdicts after) {
  /// Whether both do the same with every packet.
  public boolean equal() {
    return before.fates().equals(after.fates());
  }

  /// Packets of one kind of difference.
  public PacketSet packets(Kind kind) {
    Bounds first = before.accepted();
    Bounds second = after.accepted();
    return switch (kind) {
      case NOW_ALLOWED -> second.may().minus(first.may()).or(second.must().minus(first.must()));
      case NOW_CUT -> first.may().minus(second.may()).or(first.must().minus(second.must()));
      case TRANSLATED_OTHERWISE -> differing(Outcome::accepts).and(first.may()).and(second.may());
      case REFUSED_OTHERWISE -> differing(outcome -> !outcome.accepts()).minus(first.may()).minus(second.may());
    };
  }

  /// @param atMost so many of each kind
  public List<Difference> differences(int atMost) {
    List<Difference> differences = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      for (Box box : packets(kind).boxes(atMost)) {
        differences.add(difference(kind, box));
      }
    }
    return List.copyOf(differences);
  }

  private Difference difference(Kind kind, Box box) {
    Passage example = before.passage(before.space().box(box).and(packets(kind)).sample().orElseThrow());
    boolean allowedBefore = kind == Kind.NOW_CUT || kind == Kind.TRANSLATED_OTHERWISE;
    boolean allowedAfter = kind == Kind.NOW_ALLOWED || kind == Kind.TRANSLATED_OTHERWISE;
    Journey first = journey(before, example, allowedBefore);
    Journey second = journey(after, example, allowedAfter);
    return new Difference(kind, box, example, first.steps(), second.steps(),
        kind == Kind.NOW_CUT ? first.flow() : second.flow());
  }

  /// The way that ends as the difference says, where the packet does not tell which one it takes: the last of them, on
  /// which the fewest things hold that are not told.
  private static Journey journey(Verdicts verdicts, Passage example, boolean accepted) {
    List<Journey> journeys = new Walk(verdicts.filter(), verdicts.ground().surroundings()).journeys(example);
    return journeys.stream().filter(journey -> journey.accepted() == accepted).reduce((_, plainest) -> plainest)
        .orElseGet(journeys::getFirst);
  }

  private PacketSet differing(Predicate<Outcome> which) {
    PacketSet differing = before.space().none();
    for (Outcome outcome : before.ground().labels().outcomes()) {
      if (which.test(outcome)) {
        PacketSet first = before.may(outcome);
        PacketSet second = after.may(outcome);
        differing = differing.or(first.minus(second)).or(second.minus(first));
      }
    }
    return differing;
  }
}
