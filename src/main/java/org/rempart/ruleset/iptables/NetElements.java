package org.rempart.ruleset.iptables;

import java.util.List;
import java.util.stream.Stream;
import org.rempart.net.Family;
import org.rempart.net.IpAddress;
import org.rempart.net.IpPrefix;
import org.rempart.net.IpRange;
import org.rempart.net.IpSet;

/// Addresses as the fewest elements of a `hash:net`, where the longest prefix decides and an element may also be an
/// exception. A network without its first address is two elements instead of eight, and the kernel, which tries every
/// length that is there, has two to try.
final class NetElements {
  /// The elements under a prefix.
  ///
  /// @param outside if what is around the prefix is not in the set
  /// @param inside if it is
  private record Cover(List<String> outside, List<String> inside) {}

  private NetElements() {}

  /// Longest prefixes need not come last. There is no prefix of length 0 in ipset(8).
  static List<String> of(Family family, IpSet addresses) {
    List<IpRange> ranges = addresses.only(family).ranges();
    IpPrefix all = new IpPrefix(new IpAddress(family, 0, 0), 0);
    return Stream.of(lower(all), upper(all)).flatMap(half -> cover(half, ranges).outside().stream()).toList();
  }

  private static Cover cover(IpPrefix prefix, List<IpRange> ranges) {
    List<IpRange> here = within(prefix, ranges);
    if (here.isEmpty()) {
      return new Cover(List.of(), List.of(prefix + " nomatch"));
    }
    if (here.getFirst().contains(prefix.first()) && here.getFirst().contains(prefix.last())) {
      return new Cover(List.of(prefix.toString()), List.of());
    }
    Cover below = cover(lower(prefix), here);
    Cover above = cover(upper(prefix), here);
    List<String> outside = both(below.outside(), above.outside());
    List<String> inside = both(below.inside(), above.inside());
    return new Cover(
        outside.size() <= inside.size() + 1 ? outside : both(List.of(prefix.toString()), inside),
        inside.size() <= outside.size() + 1 ? inside : both(List.of(prefix + " nomatch"), outside));
  }

  /// Ranges are sorted, so that those that touch the prefix stand together.
  private static List<IpRange> within(IpPrefix prefix, List<IpRange> ranges) {
    int first = 0;
    int end = ranges.size();
    while (first < end && ranges.get(first).last().compareTo(prefix.first()) < 0) {
      first++;
    }
    while (first < end && ranges.get(end - 1).first().compareTo(prefix.last()) > 0) {
      end--;
    }
    return ranges.subList(first, end);
  }

  private static IpPrefix lower(IpPrefix prefix) {
    return new IpPrefix(prefix.first(), prefix.length() + 1);
  }

  private static IpPrefix upper(IpPrefix prefix) {
    return IpPrefix.of(prefix.last(), prefix.length() + 1);
  }

  private static List<String> both(List<String> some, List<String> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }
}
