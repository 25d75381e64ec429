package org.rempart.ruleset.iptables;

import org.rempart.net.Family;
import org.rempart.site.DynamicSet;

/// Names of the sets that the iptables backend leaves in the kernel.
public final class IptablesSets {
  private IptablesSets() {}

  /// Of the members of a dynamic set that come and go.
  public static String dynamic(Family family, DynamicSet set) {
    return AddressSets.dynamic(family, set);
  }
}
