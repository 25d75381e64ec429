package org.rempart.lint.cover;

import java.util.List;

/// What a rule can decide at most, and what no packet gets past. They differ by conditions (limits, times) and
/// by dynamic sets.
///
/// @param least empty for a rule with conditions
record Footprint(List<Block> most, List<Block> least) {
  Footprint {
    most = List.copyOf(most);
    least = List.copyOf(least);
  }

  boolean mayTakeFrom(List<Block> blocks) {
    for (Block mine : least) { // asked for every pair of rules: no streams here
      for (Block block : blocks) {
        if (mine.overlaps(block)) {
          return true;
        }
      }
    }
    return false;
  }
}
