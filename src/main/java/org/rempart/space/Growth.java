package org.rempart.space;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// One packet grown to a maximal box of a set: block by block, the values that can be taken with all that the
/// other blocks already hold.
final class Growth {
  private final Diagrams diagrams;
  private final int existing;
  private final int outside;
  private final List<Block> blocks;
  /// For each block, the function of its variables that says which values it holds by now.
  private final int[] held;

  /// @param existing all packets that can be
  /// @param outside those that the box must not reach
  Growth(Diagrams diagrams, int existing, int outside, List<Block> blocks, BitSet seed) {
    this.diagrams = diagrams;
    this.existing = existing;
    this.outside = outside;
    this.blocks = List.copyOf(blocks);
    held = blocks.stream().mapToInt(block -> {
      Bits value = block.read(seed);
      return block.between(diagrams, value, value);
    }).toArray();
  }

  int held(Block block) {
    return held[blocks.indexOf(block)];
  }

  /// Takes all values that reach nothing outside.
  void grow(Block block) {
    held[blocks.indexOf(block)] = diagrams.not(seenBy(block, outside));
  }

  /// As [#grow], but takes no value that no packet has together with what the other blocks hold.
  void growAmongExisting(Block block) {
    held[blocks.indexOf(block)] = diagrams.minus(seenBy(block, existing), seenBy(block, outside));
  }

  /// The block's values that some packet of `set` has within the other blocks' values.
  private int seenBy(Block block, int set) {
    int seen = set;
    List<Block> others = new ArrayList<>(blocks);
    others.remove(block);
    for (Block other : others) {
      seen = diagrams.and(seen, held(other));
    }
    for (Block other : others) {
      seen = diagrams.exists(seen, other.from(), other.to());
    }
    return seen;
  }
}
