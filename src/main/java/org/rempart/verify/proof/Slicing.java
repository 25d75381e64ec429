package org.rempart.verify.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.rempart.net.Family;
import org.rempart.net.IpAddress;
import org.rempart.net.IpRange;
import org.rempart.verify.filter.Condition;
import org.rempart.verify.filter.PacketFilter;

/// How all packets are cut into slices. The work that a filter makes grows faster than its rules do, and beyond the
/// processor's caches faster still; rules for few sources fall into few slices.
final class Slicing {
  /// Fewer make more slices, each of which has all rules for any source.
  static final int FEW = 256;
  /// A cut that leaves more than this part of the rules on both sides does not help.
  private static final double SHARED = 0.3;

  private Slicing() {}

  /// Slices that make up all packets together.
  ///
  /// @param few sources that rules speak of in one slice
  static List<Slice> of(List<PacketFilter> filters, int few) {
    List<SlicedFilter> sliced = filters.stream().map(SlicedFilter::new).toList();
    boolean bySource = sliced.stream().allMatch(SlicedFilter::translatesSourcesLast);
    List<Slice> slices = new ArrayList<>();
    for (Family family : Family.values()) {
      Slice whole = Slice.of(family);
      List<List<IpRange>> sources = sliced.stream().flatMap(filter -> Leaves.conditions(filter.of(whole)))
          .map(Slicing::sources).toList();
      int anywhere = (int) sources.stream().filter(List::isEmpty).count();
      cut(slices, whole.sources(), bySource ? sources.stream().flatMap(List::stream).toList() : List.of(),
          Math.max(few, anywhere));
    }
    return List.copyOf(slices);
  }

  private static List<IpRange> sources(Condition condition) {
    return Leaves.of(condition).flatMap(leaf -> leaf instanceof Condition.From(var addresses)
        ? addresses.ranges().stream()
        : Stream.of()).toList();
  }

  private static void cut(List<Slice> slices, IpRange whole, List<IpRange> sources, int few) {
    List<IpAddress> borders = sources.stream().map(IpRange::first)
        .filter(first -> first.compareTo(whole.first()) > 0).sorted().toList();
    if (sources.size() <= few || borders.isEmpty()) {
      slices.add(new Slice(whole));
      return;
    }
    IpAddress border = borders.get(borders.size() / 2);
    IpAddress last = border.plus(-1);
    List<IpRange> before = sources.stream().filter(range -> range.first().compareTo(border) < 0).toList();
    List<IpRange> after = sources.stream().filter(range -> range.last().compareTo(border) >= 0).toList();
    if (before.size() + after.size() > (1 + SHARED) * sources.size() || before.isEmpty()) {
      slices.add(new Slice(whole));
      return;
    }
    cut(slices, new IpRange(whole.first(), last), before, few);
    cut(slices, new IpRange(border, whole.last()), after, few);
  }
}
