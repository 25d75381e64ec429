package org.rempart.ruleset.level;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Puts things on levels, so that going through the levels in order decides as going through the things in order
/// does, and for the same reason. A thing is above everything earlier that it overlaps, whatever the outcome, so
/// that a hit is counted for the first that matches; one without certainty may share the level of what it overlaps,
/// since it stands behind. Boxes that one earlier thing covers alone are left out; a thing is above what covers a
/// part of it all the same, so that it may also be written whole.
public final class Levels {
  private Levels() {}

  /// @return from the lowest, which is looked up first
  public static <T> List<Level<T>> of(List<Layered<T>> things) {
    PlacedBoxes placed = new PlacedBoxes(things.stream().flatMap(thing -> thing.boxes().stream()).toList());
    Map<Integer, Draft<T>> levels = new TreeMap<>();
    for (Layered<T> thing : things) {
      List<Box> live = thing.boxes().stream().filter(box -> !placed.covers(box)).toList();
      if (!live.isEmpty()) {
        int highest = thing.boxes().stream().mapToInt(placed::highest).max().orElse(PlacedBoxes.NONE);
        int level = thing.certain() ? highest + 1 : Math.max(highest, 0);
        live.forEach(box -> placed.add(box, level, thing.certain()));
        Draft<T> here = levels.computeIfAbsent(level, _ -> new Draft<>(new ArrayList<>(), new ArrayList<>()));
        (thing.certain() ? here.certain : here.uncertain).add(new Layered<>(thing.what(), live, thing.certain()));
      }
    }
    return levels.values().stream().map(draft -> new Level<>(draft.certain, draft.uncertain)).toList();
  }

  private record Draft<T>(List<Layered<T>> certain, List<Layered<T>> uncertain) {}
}
