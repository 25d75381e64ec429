package org.rempart.ruleset.level;

import java.util.List;

/// Things on one level: what is certain overlaps nothing else here that is certain, and comes before anything
/// uncertain here that it overlaps.
///
/// @param certain in order, each with those of its boxes that no earlier thing covers
/// @param uncertain in order
public record Level<T>(List<Layered<T>> certain, List<Layered<T>> uncertain) {
  public Level {
    certain = List.copyOf(certain);
    uncertain = List.copyOf(uncertain);
  }
}
