package org.rempart.ruleset.level;

import java.util.Optional;
import org.rempart.net.IpRange;

/// Flows from one interval of addresses to another.
///
/// @param source empty for every address that can occur here, of both families
/// @param destination as `source`
public record Box(Optional<IpRange> source, Optional<IpRange> destination, ServiceBox service) {

  /// Whether packets of the protocol exist in the family: ICMP is IPv4's alone, ICMPv6 is IPv6's.
  public boolean exists() {
    return !service.oneProtocol() || source.or(() -> destination).map(IpRange::family)
        .map(service.protocol()::existsIn).orElse(true);
  }
}
