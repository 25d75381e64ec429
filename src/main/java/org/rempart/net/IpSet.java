package org.rempart.net;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// A set of addresses of both families, kept as sorted ranges that neither overlap nor touch; equal sets
/// have equal ranges.
public record IpSet(List<IpRange> ranges) {
  private static final IpAddress FIRST_V4 = new IpAddress(Family.IPV4, 0, 0);
  private static final IpAddress LAST_V4 = new IpAddress(Family.IPV4, 0, 0xffff_ffffL);
  private static final IpAddress FIRST_V6 = new IpAddress(Family.IPV6, 0, 0);
  private static final IpAddress LAST_V6 = new IpAddress(Family.IPV6, -1, -1);

  public static final IpSet EMPTY = new IpSet(List.of());
  public static final IpSet ALL = new IpSet(List.of(new IpRange(FIRST_V4, LAST_V4), new IpRange(FIRST_V6, LAST_V6)));

  public IpSet {
    ranges = merged(ranges);
  }

  public static IpSet of(Collection<IpPrefix> prefixes) {
    return new IpSet(prefixes.stream().map(IpRange::of).toList());
  }

  public static IpSet of(IpPrefix... prefixes) {
    return of(List.of(prefixes));
  }

  public static IpSet of(IpAddress address) {
    return new IpSet(List.of(new IpRange(address, address)));
  }

  public boolean isEmpty() {
    return ranges.isEmpty();
  }

  public boolean contains(IpAddress address) {
    int low = 0;
    int high = ranges.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      IpRange range = ranges.get(middle);
      if (range.contains(address)) {
        return true;
      }
      if (range.last().compareTo(address) < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return false;
  }

  public IpSet union(IpSet other) {
    List<IpRange> all = new ArrayList<>(ranges);
    all.addAll(other.ranges);
    return new IpSet(all);
  }

  public IpSet intersect(IpSet other) {
    List<IpRange> common = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < ranges.size() && j < other.ranges.size()) {
      IpRange a = ranges.get(i);
      IpRange b = other.ranges.get(j);
      IpAddress first = a.first().compareTo(b.first()) >= 0 ? a.first() : b.first();
      IpAddress last = a.last().compareTo(b.last()) <= 0 ? a.last() : b.last();
      if (first.compareTo(last) <= 0) {
        common.add(new IpRange(first, last));
      }
      if (a.last().compareTo(b.last()) <= 0) {
        i++;
      } else {
        j++;
      }
    }
    return new IpSet(common);
  }

  public IpSet minus(IpSet other) {
    return intersect(other.complement());
  }

  /// All addresses of both families that are not in this set.
  public IpSet complement() {
    List<IpRange> gaps = new ArrayList<>();
    gaps(gaps, FIRST_V4, LAST_V4);
    gaps(gaps, FIRST_V6, LAST_V6);
    return new IpSet(gaps);
  }

  private void gaps(List<IpRange> gaps, IpAddress first, IpAddress last) {
    IpAddress next = first;
    for (IpRange range : ranges) {
      if (range.family() != first.family()) {
        continue;
      }
      if (next.compareTo(range.first()) < 0) {
        gaps.add(new IpRange(next, range.first().plus(-1)));
      }
      if (range.last().equals(last)) {
        return;
      }
      next = range.last().plus(1);
    }
    gaps.add(new IpRange(next, last));
  }

  public IpSet only(Family family) {
    return new IpSet(ranges.stream().filter(range -> range.family() == family).toList());
  }

  /// The fewest prefixes that make up the set, in order.
  public List<IpPrefix> prefixes() {
    List<IpPrefix> prefixes = new ArrayList<>();
    for (IpRange range : ranges) {
      IpAddress next = range.first();
      while (true) {
        IpPrefix widest = widest(next, range.last());
        prefixes.add(widest);
        if (widest.last().equals(range.last())) {
          break;
        }
        next = widest.last().plus(1);
      }
    }
    return List.copyOf(prefixes);
  }

  private static IpPrefix widest(IpAddress first, IpAddress last) {
    IpPrefix prefix = new IpPrefix(first, first.family().bits());
    for (int length = prefix.length() - 1; length >= 0; length--) {
      IpPrefix wider = IpPrefix.of(first, length);
      if (!wider.first().equals(first) || wider.last().compareTo(last) > 0) {
        break;
      }
      prefix = wider;
    }
    return prefix;
  }

  private static List<IpRange> merged(List<IpRange> ranges) {
    if (inOrder(ranges)) {
      return List.copyOf(ranges);
    }
    List<IpRange> sorted = ranges.stream().sorted(Comparator.comparing(IpRange::first)).toList();
    List<IpRange> merged = new ArrayList<>();
    for (IpRange range : sorted) {
      IpRange before = merged.isEmpty() ? null : merged.getLast();
      if (before != null && touches(before, range)) {
        IpAddress last = before.last().compareTo(range.last()) >= 0 ? before.last() : range.last();
        merged.set(merged.size() - 1, new IpRange(before.first(), last));
      } else {
        merged.add(range);
      }
    }
    return List.copyOf(merged);
  }

  /// Whether there is nothing to sort or merge, as with parts of another set.
  private static boolean inOrder(List<IpRange> ranges) {
    for (int i = 1; i < ranges.size(); i++) {
      IpRange before = ranges.get(i - 1);
      if (before.last().compareTo(ranges.get(i).first()) >= 0 || touches(before, ranges.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean touches(IpRange before, IpRange range) {
    return before.family() == range.family()
        && (range.first().compareTo(before.last()) <= 0 || before.last().plus(1).equals(range.first()));
  }
}
