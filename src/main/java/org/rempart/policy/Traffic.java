package org.rempart.policy;

import java.util.List;
import org.rempart.net.Family;
import org.rempart.net.Flow;
import org.rempart.net.PortRange;
import org.rempart.net.Service;

/// Which protocols and ports a policy rule names.
///
/// @param services sorted; empty means every service
/// @param negated whether everything but the services is meant: all other protocols, too
public record Traffic(List<Service> services, boolean negated) {
  public static final Traffic EVERY = new Traffic(List.of(), false);

  public Traffic {
    services = List.copyOf(services);
    if (negated && services.isEmpty()) {
      throw new IllegalArgumentException("everything but every service is nothing");
    }
  }

  public boolean contains(Flow flow) {
    return services.isEmpty() || negated != services.stream().anyMatch(service -> covers(service, flow));
  }

  /// Whether packets of the family can be meant: ICMP is of IPv4 alone, ICMPv6 of IPv6.
  public boolean existsIn(Family family) {
    return services.isEmpty() || negated || services.stream().anyMatch(one -> one.protocol().existsIn(family));
  }

  private static boolean covers(Service service, Flow flow) {
    if (!service.protocol().equals(flow.protocol())) {
      return false;
    }
    if (!service.protocol().hasPorts()) {
      return !service.protocol().isIcmp() || service.numbers().equals(PortRange.ALL)
          || service.numbers().contains(flow.destinationPort());
    }
    return service.sourcePorts().contains(flow.sourcePort()) && service.numbers().contains(flow.destinationPort());
  }
}
