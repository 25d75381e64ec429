package org.rempart.ruleset;

import java.util.ArrayList;
import java.util.List;
import org.rempart.net.Family;
import org.rempart.net.IpRange;
import org.rempart.policy.Intent;

/// The sets of what lies behind each interface, one a family. The addresses of an interface are disjoint
/// ranges, as the kernel needs them.
record ReachSets() implements Pass {
  static final String BEHIND4 = "behind4";
  static final String BEHIND6 = "behind6";

  @Override
  public Draft apply(Draft draft) {
    return draft.withSets(
        List.of(
            new NamedSet(BEHIND4, List.of(ValueType.IFNAME, ValueType.IPV4_ADDR),
                elements(draft.intent(), Family.IPV4)),
            new NamedSet(BEHIND6, List.of(ValueType.IFNAME, ValueType.IPV6_ADDR),
                elements(draft.intent(), Family.IPV6))));
  }

  private static List<Element> elements(Intent intent, Family family) {
    List<Element> elements = new ArrayList<>();
    for (String ifName : intent.reach().behind().keySet()) {
      for (IpRange range : intent.reach().all(ifName).only(family).ranges()) {
        elements.add(Element.of(new Value.Word(ifName), new Value.Addresses(range)));
      }
    }
    return elements;
  }
}
