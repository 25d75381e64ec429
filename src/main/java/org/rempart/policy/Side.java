package org.rempart.policy;

import java.util.List;
import org.rempart.net.IpSet;

/// One side of a policy rule, resolved.
///
/// @param addresses of both families, without the firewall's own unless they are written as such
/// @param zones that the addresses touch, in the order of the site
/// @param firewall whether the firewall itself is meant (besides the addresses)
public record Side(IpSet addresses, List<String> zones, boolean firewall) {
  public Side {
    zones = List.copyOf(zones);
  }
}
