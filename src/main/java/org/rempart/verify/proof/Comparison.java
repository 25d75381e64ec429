package org.rempart.verify.proof;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.rempart.space.PacketSet;
import org.rempart.verify.proof.Difference.Kind;

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
    Witnesses witnesses = new Witnesses(before.ground(), before.filter(), after.filter(), before.way());
    return Stream.of(Kind.values()).flatMap(kind -> witnesses.differences(kind, packets(kind), atMost).stream())
        .toList();
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
