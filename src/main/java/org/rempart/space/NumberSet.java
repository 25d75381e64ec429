package org.rempart.space;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.rempart.net.PortRange;

/// A set of ports, ICMP types or protocols, kept as sorted ranges that neither overlap nor touch; equal sets
/// have equal ranges.
public record NumberSet(List<PortRange> ranges) {
  public NumberSet {
    ranges = merged(ranges);
  }

  public static NumberSet of(int first, int last) {
    return new NumberSet(List.of(new PortRange(first, last)));
  }

  public boolean contains(int number) {
    return ranges.stream().anyMatch(range -> range.contains(number));
  }

  private static List<PortRange> merged(List<PortRange> ranges) {
    List<PortRange> merged = new ArrayList<>();
    for (PortRange range : ranges.stream().sorted().toList()) {
      if (!merged.isEmpty() && range.first() <= merged.getLast().last() + 1) {
        PortRange before = merged.removeLast();
        merged.add(new PortRange(before.first(), Math.max(before.last(), range.last())));
      } else {
        merged.add(range);
      }
    }
    return List.copyOf(merged);
  }

  /// As in `22,80-81`.
  @Override
  public String toString() {
    return ranges.stream().map(PortRange::toString).collect(Collectors.joining(","));
  }
}
