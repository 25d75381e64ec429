package org.rempart.site;

import java.util.List;
import java.util.Optional;
import org.rempart.net.IpPrefix;

/// A segment: one broadcast domain with its prefixes, in one zone.
///
/// @param prefixes empty only where the network is the way to the Internet and has no addresses of its own
public record Network(String name, String zone, List<IpPrefix> prefixes, Optional<Integer> vlan) {
  public Network {
    Names.check("network", name);
    prefixes = List.copyOf(prefixes);
  }
}
