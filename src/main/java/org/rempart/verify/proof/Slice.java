package org.rempart.verify.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.rempart.net.Family;
import org.rempart.net.IpRange;
import org.rempart.net.IpSet;
import org.rempart.space.PacketSet;
import org.rempart.space.PacketSpace;
import org.rempart.verify.filter.Condition;

/// Packets of one family from some sources, to be judged apart from all others: on its way through a device a packet
/// keeps both until its source is translated, which is the last that happens to it.
record Slice(IpRange sources) {

  Family family() {
    return sources.family();
  }

  PacketSet packets(PacketSpace space) {
    return space.source(set());
  }

  /// All packets of a family.
  static Slice of(Family family) {
    return new Slice(IpSet.ALL.only(family).ranges().getFirst());
  }

  Rewriting rewriting() {
    return new Rewriting(this::narrowed, UnaryOperator.identity());
  }

  /// A condition that holds for the same packets of the slice; of others it may say what it likes.
  Condition narrowed(Condition condition) {
    return switch (condition) {
      case Condition.All(var parts) -> all(parts);
      case Condition.Any(var parts) -> any(parts);
      case Condition.Not(var part) -> not(narrowed(part));
      case Condition.FamilyIs(var asked) -> asked == family() ? Condition.ALWAYS : Condition.NEVER;
      case Condition.Icmp(var asked, _, _) when asked != family() -> Condition.NEVER;
      case Condition.From(var addresses) -> from(addresses.intersect(set()));
      case Condition.To(var addresses) -> to(addresses.only(family()));
      case Condition leaf -> leaf;
    };
  }

  private Condition from(IpSet addresses) {
    return addresses.isEmpty()
        ? Condition.NEVER
        : addresses.equals(set())
            ? Condition.ALWAYS
            : new Condition.From(addresses);
  }

  private static Condition to(IpSet addresses) {
    return addresses.isEmpty() ? Condition.NEVER : new Condition.To(addresses);
  }

  private static Condition not(Condition part) {
    return part.equals(Condition.NEVER)
        ? Condition.ALWAYS
        : part.equals(Condition.ALWAYS)
            ? Condition.NEVER
            : new Condition.Not(part);
  }

  /// Ends at the first part that never holds: that is most of the work for most rules.
  private Condition all(List<Condition> parts) {
    List<Condition> kept = new ArrayList<>(parts.size());
    for (Condition part : parts) {
      Condition narrow = narrowed(part);
      if (narrow.equals(Condition.NEVER)) {
        return narrow;
      }
      if (!narrow.equals(Condition.ALWAYS)) {
        kept.add(narrow);
      }
    }
    return kept.size() == 1 ? kept.getFirst() : new Condition.All(kept);
  }

  private Condition any(List<Condition> parts) {
    List<Condition> kept = new ArrayList<>(parts.size());
    for (Condition part : parts) {
      Condition narrow = narrowed(part);
      if (narrow.equals(Condition.ALWAYS)) {
        return narrow;
      }
      if (!narrow.equals(Condition.NEVER)) {
        kept.add(narrow);
      }
    }
    return kept.size() == 1 ? kept.getFirst() : new Condition.Any(kept);
  }

  private IpSet set() {
    return new IpSet(List.of(sources));
  }
}
