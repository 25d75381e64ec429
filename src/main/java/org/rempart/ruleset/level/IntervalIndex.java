package org.rempart.ruleset.level;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.rempart.ruleset.level.Placed.Span;

/// Intervals of small numbers in a segment tree that has only the nodes that are used: each interval is kept at the
/// nodes that together make it up, and each node knows how many are kept there and below, and the highest level
/// of them.
final class IntervalIndex {
  private static final int ROOT = 1;

  private final int width;
  private final Map<Integer, Node> nodes = new HashMap<>();

  /// @param size numbers are 0 to `size` - 1
  IntervalIndex(int size) {
    width = size <= 1 ? 1 : Integer.highestOneBit(size - 1) << 1;
  }

  /// Looks at a candidate: a bound that is higher, or the same again.
  interface Raise {
    int raise(int candidate, int bound);
  }

  private static final class Node {
    private int[] kept = new int[2];
    private int count;
    private int below;
    private int highest = PlacedBoxes.NONE;

    private void keep(int id) {
      if (count == kept.length) {
        kept = Arrays.copyOf(kept, 2 * count);
      }
      kept[count++] = id;
    }
  }

  /// Where in the tree: the node, and the numbers that it stands for.
  private record Place(int node, int first, int size) {
    private boolean in(Span span) {
      return span.first() <= first && first + size - 1 <= span.last();
    }

    private boolean beside(Span span) {
      return first > span.last() || first + size - 1 < span.first();
    }

    private Place left() {
      return new Place(2 * node, first, size / 2);
    }

    private Place right() {
      return new Place(2 * node + 1, first + size / 2, size / 2);
    }
  }

  private Place root() {
    return new Place(ROOT, 0, width);
  }

  void add(Span span, int id, int level) {
    add(root(), span, id, level);
  }

  private void add(Place at, Span span, int id, int level) {
    if (!at.beside(span)) {
      Node node = nodes.computeIfAbsent(at.node, _ -> new Node());
      node.below++;
      node.highest = Math.max(node.highest, level);
      if (at.in(span)) {
        node.keep(id);
      } else {
        add(at.left(), span, id, level);
        add(at.right(), span, id, level);
      }
    }
  }

  /// How many are met by looking for what overlaps an interval, at most.
  long candidates(Span span) {
    return candidates(root(), span);
  }

  private long candidates(Place at, Span span) {
    Node node = nodes.get(at.node);
    if (node == null || at.beside(span)) {
      return 0;
    }
    return at.in(span) ? node.below : node.count + candidates(at.left(), span) + candidates(at.right(), span);
  }

  /// The bound to which candidates raise it; nodes that can't raise it are not entered.
  int highest(Span span, Raise raise) {
    return highest(root(), span, raise, PlacedBoxes.NONE);
  }

  private int highest(Place at, Span span, Raise raise, int bound) {
    Node node = nodes.get(at.node);
    if (node == null || node.highest <= bound || at.beside(span)) {
      return bound;
    }
    int best = bound;
    for (int i = node.count - 1; i >= 0 && best < node.highest; i--) {
      best = raise.raise(node.kept[i], best);
    }
    return at.size == 1 ? best : highest(at.right(), span, raise, highest(at.left(), span, raise, best));
  }

  /// How many hold a number.
  int around(int number) {
    return path(number).stream().mapToInt(node -> node.count).sum();
  }

  /// Whether one that holds the number is wanted.
  boolean anyAround(int number, IntPredicate wanted) {
    return path(number).stream().anyMatch(node -> Arrays.stream(node.kept, 0, node.count).anyMatch(wanted));
  }

  private List<Node> path(int number) {
    List<Node> path = new ArrayList<>();
    Place at = root();
    Node node = nodes.get(at.node);
    while (node != null) {
      path.add(node);
      at = number < at.first + at.size / 2 ? at.left() : at.right();
      node = at.size > 0 ? nodes.get(at.node) : null;
    }
    return path;
  }
}
