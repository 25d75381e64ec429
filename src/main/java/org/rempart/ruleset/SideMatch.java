package org.rempart.ruleset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rempart.net.IpSet;
import org.rempart.policy.Side;
import org.rempart.site.DynamicSet;

/// One side of a rule, as far as packets must be asked about it.
///
/// @param in the dynamic set that the address must be in
/// @param notIn dynamic sets that it must not be in
/// @param interfaces interfaces of the device, one of which the packet must take; empty for any
record SideMatch(AddressMatch addresses, Optional<DynamicSet> in, List<DynamicSet> notIn, List<String> interfaces) {
  SideMatch {
    notIn = List.copyOf(notIn);
    interfaces = List.copyOf(interfaces);
  }

  static SideMatch of(AddressMatch addresses) {
    return new SideMatch(addresses, Optional.empty(), List.of(), List.of());
  }

  /// All ways in which a packet can be meant; one of them is enough.
  ///
  /// @param possible the addresses of the zone here
  static List<SideMatch> ofZone(Side side, IpSet possible) {
    AddressMatch named = new AddressMatch(side.addresses(), possible);
    if (side.negated()) {
      return List.of(new SideMatch(named, Optional.empty(), side.sets(), List.of()));
    }
    List<SideMatch> ways = new ArrayList<>();
    if (!side.addresses().isEmpty()) {
      ways.add(of(named));
    }
    side.sets().forEach(set -> ways
        .add(new SideMatch(new AddressMatch(possible, possible), Optional.of(set), List.of(), List.of())));
    return ways;
  }

  /// The same of the device itself.
  static List<SideMatch> ofDevice(Side side) {
    List<SideMatch> ways = new ArrayList<>();
    if (!side.own().isEmpty()) {
      ways.add(of(new AddressMatch(side.own(), IpSet.ALL)));
    }
    if (!side.ownInterfaces().isEmpty() && !side.own().equals(IpSet.ALL)) {
      ways.add(new SideMatch(AddressMatch.NONE, Optional.empty(), List.of(), side.ownInterfaces()));
    }
    return ways;
  }

  /// Whether addresses alone tell.
  boolean plain() {
    return in.isEmpty() && notIn.isEmpty() && interfaces.isEmpty();
  }
}
