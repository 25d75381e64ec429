package org.rempart.ruleset;

import java.util.Map;
import org.rempart.net.IpSet;
import org.rempart.policy.Intent;
import org.rempart.site.Names;

/// A way through the firewall: from what lies behind one interface to what lies behind another; either may be
/// the firewall itself.
///
/// @param from zone to addresses
/// @param to zone to addresses
record Crossing(String in, String out, Map<String, IpSet> from, Map<String, IpSet> to) {
  private static final Map<String, IpSet> ITSELF = Map.of(Names.FIREWALL, IpSet.ALL);

  static Crossing of(Intent intent, String in, String out) {
    return new Crossing(in, out, side(intent, in), side(intent, out));
  }

  private static Map<String, IpSet> side(Intent intent, String name) {
    return name.equals(Names.FIREWALL) ? ITSELF : intent.reach().zones(name);
  }

  /// Whether the interfaces alone tell the zones.
  boolean pure() {
    return from.size() == 1 && to.size() == 1;
  }

  String purePair() {
    return ChainNames.pair(from.keySet().iterator().next(), to.keySet().iterator().next());
  }

  String byAddress() {
    return ChainNames.byAddress(in, out);
  }

  /// The chain that packets on this way are judged in, whether it is there or not.
  String chain() {
    return pure() ? purePair() : byAddress();
  }
}
