package org.rempart.space;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/// The union of sets that come one after the other, as rules do, to be asked in between. It is kept in parts of a
/// few sets each: the union of thousands may be far larger than they are, where any source to some destinations
/// crosses some sources to any destination, and nobody needs it whole to know what one more rule adds.
public final class RunningUnion {
  /// Few enough that crossings stay small, many enough that parts are few to ask.
  private static final int SETS_A_PART = 16;

  private final PacketSpace space;
  private final List<PacketSet> parts = new ArrayList<>();
  private int added;

  public RunningUnion(PacketSpace space) {
    this.space = space;
  }

  public void add(PacketSet set) {
    if (added++ % SETS_A_PART == 0) {
      parts.add(set);
    } else {
      parts.set(parts.size() - 1, parts.getLast().or(set));
    }
  }

  /// Whether each packet of the set is in one of those added. A packet that is in none of them answers at once;
  /// a part that has it is taken away, and another packet is tried.
  public boolean covers(PacketSet set) {
    PacketSet rest = set;
    while (!rest.isEmpty()) {
      Optional<PacketSet> part = partWith(space.diagrams().nodes().least(rest.node()));
      if (part.isEmpty()) {
        return false;
      }
      rest = rest.minus(part.get());
    }
    return true;
  }

  /// The packets of the set that are in none of those added.
  public PacketSet missing(PacketSet set) {
    return parts.stream().reduce(set, PacketSet::minus);
  }

  /// All of it as one set; may be large, see above.
  public PacketSet whole() {
    return parts.stream().reduce(space.none(), PacketSet::or);
  }

  private Optional<PacketSet> partWith(BitSet packet) {
    return parts.stream().filter(part -> space.diagrams().nodes().holds(part.node(), packet)).findFirst();
  }
}
