package org.rempart.ruleset.level;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.rempart.net.IpAddress;
import org.rempart.net.IpRange;

/// Boxes on levels, found again by what they overlap. Each is indexed by source, by destination and by port; a
/// question goes to the index that has the fewest candidates for it.
final class Overlaps {
  static final int NONE = -1;

  private static final int PORTS = 65536;

  private final Map<IpAddress, Integer> ranks = new HashMap<>();
  private final List<IntervalIndex> indexes;
  private final List<Placed> placed = new ArrayList<>();

  /// A box in the order of all addresses that occur.
  private record Placed(int[] low, int[] high, int level, boolean certain) {
    boolean meets(Placed other) {
      for (int i = 0; i < low.length; i++) {
        if (low[i] > other.high[i] || other.low[i] > high[i]) {
          return false;
        }
      }
      return true;
    }

    boolean holds(Placed other) {
      for (int i = 0; i < low.length; i++) {
        if (low[i] > other.low[i] || other.high[i] > high[i]) {
          return false;
        }
      }
      return true;
    }
  }

  /// @param all the boxes that will ever be asked about
  Overlaps(List<Box> all) {
    List<IpAddress> ends = all.stream()
        .flatMap(box -> Stream.of(box.source(), box.destination()).flatMap(Optional::stream))
        .flatMap(range -> Stream.of(range.first(), range.last()))
        .distinct().sorted(Comparator.naturalOrder()).toList();
    for (IpAddress end : ends) {
      ranks.put(end, ranks.size());
    }
    int size = Math.max(1, ends.size());
    indexes = List.of(new IntervalIndex(size), new IntervalIndex(size), new IntervalIndex(PORTS));
  }

  void add(Box box, int level, boolean certain) {
    Placed placing = place(box, level, certain);
    for (int i = 0; i < indexes.size(); i++) {
      indexes.get(i).add(placing.low[i], placing.high[i], placed.size(), level);
    }
    placed.add(placing);
  }

  /// The highest level on which something overlaps the box, or [#NONE].
  int highest(Box box) {
    Placed asked = place(box, 0, true);
    int best = best(asked);
    return indexes.get(best).highest(asked.low[best], asked.high[best],
        (candidate, bound) -> {
          Placed found = placed.get(candidate);
          return found.level > bound && found.meets(asked) ? found.level : bound;
        });
  }

  /// Whether one box that is certain holds all of it.
  boolean covers(Box box) {
    Placed asked = place(box, 0, true);
    int best = 0;
    for (int i = 1; i < indexes.size(); i++) {
      best = indexes.get(i).around(asked.low[i]) < indexes.get(best).around(asked.low[best]) ? i : best;
    }
    return indexes.get(best).anyAround(asked.low[best],
        candidate -> placed.get(candidate).certain && placed.get(candidate).holds(asked));
  }

  private int best(Placed asked) {
    int best = 0;
    long fewest = Long.MAX_VALUE;
    for (int i = 0; i < indexes.size(); i++) {
      long count = indexes.get(i).candidates(asked.low[i], asked.high[i]);
      if (count < fewest) {
        best = i;
        fewest = count;
      }
    }
    return best;
  }

  private Placed place(Box box, int level, boolean certain) {
    ServiceBox service = box.service();
    return new Placed(
        new int[]{low(box.source()), low(box.destination()), service.numbers().first(), service.sources().first(),
            service.protocols().first()},
        new int[]{high(box.source()), high(box.destination()), service.numbers().last(), service.sources().last(),
            service.protocols().last()},
        level, certain);
  }

  private int low(Optional<IpRange> range) {
    return range.map(one -> rank(one.first())).orElse(0);
  }

  private int high(Optional<IpRange> range) {
    return range.map(one -> rank(one.last())).orElse(Math.max(0, ranks.size() - 1));
  }

  private int rank(IpAddress address) {
    return Optional.ofNullable(ranks.get(address)).orElseThrow();
  }
}
