package org.rempart.space;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.rempart.net.Family;
import org.rempart.net.IpAddress;
import org.rempart.net.IpRange;
import org.rempart.net.IpSet;

/// Who may send to whom: the pairs of a source and a destination that some packet of a set has, of one family.
public final class AddressPairs {
  /// Sources that reach the same destinations, and these destinations.
  private record Reach(IpSet sources, IpSet destinations) {}

  private final Family family;
  private final List<Reach> reaches;

  AddressPairs(Family family, Diagrams diagrams, Layout layout, int pairs) {
    this.family = family;
    Block destination = layout.address(Field.DESTINATION, family);
    Block source = layout.address(Field.SOURCE, family);
    Map<Integer, List<Span>> groups = new LinkedHashMap<>();
    destination.collect(groups, diagrams.nodes(), pairs);
    reaches = groups.entrySet().stream()
        .map(group -> new Reach(addresses(source.spans(diagrams.nodes(), group.getKey())), addresses(group.getValue())))
        .toList();
  }

  /// All addresses that are the source of some pair.
  public IpSet sources() {
    return reaches.stream().map(Reach::sources).reduce(IpSet.EMPTY, IpSet::union);
  }

  public boolean contains(IpAddress source, IpAddress destination) {
    return reaches.stream()
        .anyMatch(reach -> reach.destinations().contains(destination) && reach.sources().contains(source));
  }

  /// The fewest classes of addresses so that all of a class may send to the same addresses and receive from the same.
  public List<IpSet> classes() {
    TreeSet<IpAddress> starts = new TreeSet<>();
    IpSet.ALL.only(family).ranges().forEach(range -> starts.add(range.first()));
    for (Reach reach : reaches) {
      starts(starts, reach.sources());
      starts(starts, reach.destinations());
    }
    Map<List<Boolean>, List<IpRange>> alike = new HashMap<>();
    IpAddress last = IpSet.ALL.only(family).ranges().getLast().last();
    for (IpAddress start : starts) {
      IpAddress next = starts.higher(start);
      IpRange range = new IpRange(start, next == null ? last : next.plus(-1));
      alike.computeIfAbsent(behaviour(start), _ -> new ArrayList<>()).add(range);
    }
    return sorted(alike.values());
  }

  private List<Boolean> behaviour(IpAddress address) {
    List<Boolean> behaviour = new ArrayList<>();
    for (Reach reach : reaches) {
      behaviour.add(reach.sources().contains(address));
      behaviour.add(reach.destinations().contains(address));
    }
    return behaviour;
  }

  private static List<IpSet> sorted(Collection<List<IpRange>> classes) {
    return classes.stream().map(IpSet::new)
        .sorted((a, b) -> a.ranges().getFirst().first().compareTo(b.ranges().getFirst().first())).toList();
  }

  private static void starts(Set<IpAddress> starts, IpSet addresses) {
    for (IpRange range : addresses.ranges()) {
      starts.add(range.first());
      if (!range.last().equals(IpSet.ALL.only(range.family()).ranges().getLast().last())) {
        starts.add(range.last().plus(1));
      }
    }
  }

  private IpSet addresses(List<Span> spans) {
    return new IpSet(
        spans.stream().map(span -> new IpRange(span.first().address(family), span.last().address(family))).toList());
  }
}
