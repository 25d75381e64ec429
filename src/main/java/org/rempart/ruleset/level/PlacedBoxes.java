package org.rempart.ruleset.level;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rempart.net.IpAddress;
import org.rempart.net.IpRange;
import org.rempart.net.PortRange;
import org.rempart.ruleset.level.Placed.Span;

/// Boxes on levels, found again by what they overlap. Each is indexed by source, by destination and by port; a
/// question goes to the index that has the fewest candidates for it, so that asking about all boxes of a policy
/// takes little more than one look at each.
final class PlacedBoxes {
  static final int NONE = -1;

  private static final int PORTS = 65536;

  private final Map<IpAddress, Integer> ranks = new HashMap<>();
  private final List<IntervalIndex> indexes;
  private final List<Placed> placed = new ArrayList<>();

  /// @param all the boxes that will ever be asked about
  PlacedBoxes(List<Box> all) {
    List<IpAddress> ends = all.stream()
        .flatMap(box -> Stream.of(box.source(), box.destination()).flatMap(Optional::stream))
        .flatMap(range -> Stream.of(range.first(), range.last()))
        .distinct().sorted(Comparator.naturalOrder()).toList();
    for (IpAddress end : ends) {
      ranks.put(end, ranks.size() + 1);
    }
    int size = ends.size() + 2; // every address is also those below and above all that are written
    indexes = List.of(new IntervalIndex(size), new IntervalIndex(size), new IntervalIndex(PORTS));
  }

  void add(Box box, int level, boolean certain) {
    Placed placing = place(box, level, certain);
    for (int i = 0; i < indexes.size(); i++) {
      indexes.get(i).add(placing.spans().get(i), placed.size(), level);
    }
    placed.add(placing);
  }

  /// The highest level on which something overlaps the box, or [#NONE].
  int highest(Box box) {
    Placed asked = place(box, 0, true);
    int best = fewest(i -> indexes.get(i).candidates(asked.spans().get(i)));
    return indexes.get(best).highest(asked.spans().get(best), (candidate, bound) -> {
      Placed found = placed.get(candidate);
      return found.level() > bound && found.meets(asked) ? found.level() : bound;
    });
  }

  /// Whether one box that is certain holds all of it.
  boolean covers(Box box) {
    Placed asked = place(box, 0, true);
    int best = fewest(i -> indexes.get(i).around(asked.spans().get(i).first()));
    return indexes.get(best).anyAround(asked.spans().get(best).first(),
        candidate -> placed.get(candidate).certain() && placed.get(candidate).holds(asked));
  }

  private int fewest(IntToLongFunction count) {
    return IntStream.range(0, indexes.size()).boxed().min(Comparator.comparingLong(count::applyAsLong)).orElseThrow();
  }

  private Placed place(Box box, int level, boolean certain) {
    ServiceBox service = box.service();
    return new Placed(List.of(span(box.source()), span(box.destination()), span(service.numbers()),
        span(service.sources()), span(service.protocols())), level, certain);
  }

  private Span span(Optional<IpRange> range) {
    return range.map(one -> new Span(rank(one.first()), rank(one.last()))).orElse(new Span(0, ranks.size() + 1));
  }

  private static Span span(PortRange range) {
    return new Span(range.first(), range.last());
  }

  private int rank(IpAddress address) {
    return Optional.ofNullable(ranks.get(address)).orElseThrow();
  }
}
