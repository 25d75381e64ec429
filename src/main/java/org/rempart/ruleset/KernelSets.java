package org.rempart.ruleset;

import org.rempart.net.Family;
import org.rempart.ruleset.iptables.IptablesSets;
import org.rempart.site.DynamicSet;

/// Where a device keeps the members of a dynamic set that come and go.
///
/// @param nftables name of the set in the table `inet rempart`
/// @param ipset name of the set of `ipset`
public record KernelSets(String nftables, String ipset) {
  public static KernelSets of(DynamicSet set, Family family) {
    return new KernelSets(MemberSets.name(set, family), IptablesSets.dynamic(family, set));
  }
}
