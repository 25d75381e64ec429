package org.rempart.ruleset;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.rempart.net.Family;
import org.rempart.net.IpRange;
import org.rempart.policy.Intent;
import org.rempart.site.Protection;

/// The sets of what lies behind each interface, one a family. The addresses of an interface are disjoint
/// ranges, as the kernel needs them.
record ReachSets() implements Pass {
  static String name(Family family) {
    return "behind" + Fields.digit(family);
  }

  @Override
  public Draft apply(Draft draft) {
    return draft.protects(Protection.SPOOFING)
        ? draft.withSets(Stream.of(Family.values()).map(family -> behind(draft.intent(), family)).toList())
        : draft;
  }

  private static NamedSet behind(Intent intent, Family family) {
    List<Element> elements = new ArrayList<>();
    for (String ifName : intent.reach().behind().keySet()) {
      for (IpRange range : intent.reach().all(ifName).only(family).ranges()) {
        elements.add(Element.of(new Value.Word(ifName), new Value.Addresses(range)));
      }
    }
    return new NamedSet(name(family), List.of(ValueType.IFNAME, Fields.address(family)), elements);
  }
}
