package org.rempart.verify;

import java.util.ArrayList;
import java.util.List;
import org.rempart.net.IpRange;
import org.rempart.net.IpSet;
import org.rempart.net.PortRange;
import org.rempart.ruleset.Element;
import org.rempart.ruleset.Value;

/// The elements of a set of one field, with ranges that touch made one.
final class Joined {
  private Joined() {}

  static List<Element> of(List<Element> elements) {
    List<Element> joined = new ArrayList<>();
    List<IpRange> addresses = new ArrayList<>();
    List<PortRange> numbers = new ArrayList<>();
    for (Element element : elements) {
      switch (element.values().getFirst()) {
        case Value.Addresses(var range) -> addresses.add(range);
        case Value.Numbers(var range) -> numbers.add(range);
        case Value.Word _,Value.Hours _ -> joined.add(element);
      }
    }
    new IpSet(addresses).ranges().forEach(range -> joined.add(Element.of(new Value.Addresses(range))));
    numbers(numbers).forEach(range -> joined.add(Element.of(new Value.Numbers(range))));
    return joined;
  }

  private static List<PortRange> numbers(List<PortRange> ranges) {
    List<PortRange> joined = new ArrayList<>();
    for (PortRange range : ranges.stream().sorted().toList()) {
      if (!joined.isEmpty() && range.first() <= joined.getLast().last() + 1) {
        PortRange before = joined.removeLast();
        joined.add(new PortRange(before.first(), Math.max(before.last(), range.last())));
      } else {
        joined.add(range);
      }
    }
    return joined;
  }
}
