package org.rempart.ruleset.level;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;

/// Intervals of small numbers in a segment tree that has only the nodes that are used: each interval is kept at the
/// nodes that together make it up, and each node knows how many are kept below it and the highest level there.
final class IntervalIndex {
  private static final int ROOT = 1;

  private final int width;
  private final Map<Integer, Node> nodes = new HashMap<>();

  /// Better than the bound, or the bound again.
  interface Raise {
    int raise(int candidate, int bound);
  }

  private static final class Node {
    private int[] kept = new int[2];
    private int count;
    private int below;
    private int highest = Overlaps.NONE;

    private void keep(int id) {
      if (count == kept.length) {
        kept = Arrays.copyOf(kept, 2 * count);
      }
      kept[count++] = id;
    }
  }

  /// @param size numbers are 0 to `size` - 1
  IntervalIndex(int size) {
    width = size <= 1 ? 1 : Integer.highestOneBit(size - 1) << 1;
  }

  void add(int low, int high, int id, int level) {
    add(ROOT, 0, width, new Added(low, high, id, level));
  }

  private record Added(int low, int high, int id, int level) {}

  private void add(int at, int first, int size, Added added) {
    Node node = nodes.computeIfAbsent(at, _ -> new Node());
    node.below++;
    node.highest = Math.max(node.highest, added.level);
    if (added.low <= first && first + size - 1 <= added.high) {
      node.keep(added.id);
      return;
    }
    int half = size / 2;
    if (added.low < first + half) {
      add(2 * at, first, half, added);
    }
    if (added.high >= first + half) {
      add(2 * at + 1, first + half, half, added);
    }
  }

  /// How many are met by looking for what overlaps an interval, at most.
  long candidates(int low, int high) {
    return candidates(ROOT, 0, width, low, high);
  }

  private long candidates(int at, int first, int size, int low, int high) {
    Node node = nodes.get(at);
    if (node == null || first > high || first + size - 1 < low) {
      return 0;
    }
    if (low <= first && first + size - 1 <= high) {
      return node.below;
    }
    int half = size / 2;
    return node.count + candidates(2 * at, first, half, low, high)
        + candidates(2 * at + 1, first + half, half, low, high);
  }

  /// The best bound that candidates raise to; nodes that can't raise it are not entered.
  int highest(int low, int high, Raise raise) {
    return highest(ROOT, 0, width, new Asked(low, high, raise), Overlaps.NONE);
  }

  private record Asked(int low, int high, Raise raise) {}

  private int highest(int at, int first, int size, Asked asked, int bound) {
    Node node = nodes.get(at);
    if (node == null || node.highest <= bound || first > asked.high || first + size - 1 < asked.low) {
      return bound;
    }
    int best = bound;
    for (int i = node.count - 1; i >= 0 && best < node.highest; i--) {
      best = asked.raise.raise(node.kept[i], best);
    }
    int half = size / 2;
    if (half > 0) {
      best = highest(2 * at, first, half, asked, best);
      best = highest(2 * at + 1, first + half, half, asked, best);
    }
    return best;
  }

  /// How many hold a number.
  int around(int number) {
    int count = 0;
    int first = 0;
    int size = width;
    for (int at = ROOT; nodes.get(at) instanceof Node node; size /= 2) {
      count += node.count;
      boolean right = size > 1 && number >= first + size / 2;
      first += right ? size / 2 : 0;
      at = size == 1 ? 0 : 2 * at + (right ? 1 : 0);
    }
    return count;
  }

  /// Whether one that holds the number is wanted.
  boolean anyAround(int number, IntPredicate wanted) {
    int first = 0;
    int size = width;
    for (int at = ROOT; nodes.get(at) instanceof Node node; size /= 2) {
      for (int i = 0; i < node.count; i++) {
        if (wanted.test(node.kept[i])) {
          return true;
        }
      }
      boolean right = size > 1 && number >= first + size / 2;
      first += right ? size / 2 : 0;
      at = size == 1 ? 0 : 2 * at + (right ? 1 : 0);
    }
    return false;
  }
}
