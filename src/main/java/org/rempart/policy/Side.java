package org.rempart.policy;

import java.util.List;
import org.rempart.net.IpAddress;
import org.rempart.net.IpSet;
import org.rempart.site.DynamicSet;

/// One side of a policy rule, resolved for one device. A negated side is resolved to what it leaves over.
///
/// @param addresses of both families, without the device's own
/// @param sets dynamic sets: their members of the moment are meant too, or, if `negated`, are not
/// @param negated whether the rule means everything but what it names
/// @param own the device's own addresses, as far as they are meant; [IpSet#ALL] for the device itself whatever
///     its addresses are
/// @param ownInterfaces the device's interfaces with dynamic addresses that are meant: what comes to the device
///     by them, or leaves it by them
public record Side(IpSet addresses, List<DynamicSet> sets, boolean negated, IpSet own, List<String> ownInterfaces) {
  public Side {
    sets = List.copyOf(sets);
    ownInterfaces = List.copyOf(ownInterfaces);
  }

  /// Addresses of others alone.
  public static Side of(IpSet addresses) {
    return new Side(addresses, List.of(), false, IpSet.EMPTY, List.of());
  }

  /// Whether the device itself is meant, besides the addresses.
  public boolean firewall() {
    return !own.isEmpty() || !ownInterfaces.isEmpty();
  }

  /// Whether an address of somebody else is meant.
  ///
  /// @param members what the dynamic sets hold at the moment
  public boolean contains(IpAddress address, SetMembers members) {
    boolean listed = sets.stream().anyMatch(set -> members.of(set).contains(address));
    return negated ? addresses.contains(address) && !listed : addresses.contains(address) || listed;
  }
}
