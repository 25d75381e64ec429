package org.rempart.ruleset.level;

import java.util.List;

/// A box on a level, in numbers that keep the order.
///
/// @param spans source, destination, port or type, source port, protocol
/// @param certain whether its thing decides everything in it
record Placed(List<Span> spans, int level, boolean certain) {

  /// Numbers from `first` to `last`, both included.
  record Span(int first, int last) {
    private boolean meets(Span other) {
      return first <= other.last && other.first <= last;
    }

    private boolean holds(Span other) {
      return first <= other.first && other.last <= last;
    }
  }

  boolean meets(Placed other) {
    for (int i = 0; i < spans.size(); i++) {
      if (!spans.get(i).meets(other.spans.get(i))) {
        return false;
      }
    }
    return true;
  }

  boolean holds(Placed other) {
    for (int i = 0; i < spans.size(); i++) {
      if (!spans.get(i).holds(other.spans.get(i))) {
        return false;
      }
    }
    return true;
  }
}
