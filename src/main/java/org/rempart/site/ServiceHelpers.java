package org.rempart.site;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rempart.net.PortRange;
import org.rempart.net.Service;

/// Which services need a helper of connection tracking to work through a firewall.
public final class ServiceHelpers {
  /// The helpers for SNMP and NetBIOS only catch the answers to broadcasts, which no firewall forwards.
  private static final List<ConnectionHelper> NEEDED = Stream.of(ConnectionHelper.values())
      .filter(one -> one != ConnectionHelper.SNMP && one != ConnectionHelper.NETBIOS_NS).toList();

  private ServiceHelpers() {}

  /// The helper whose control connection the service is.
  ///
  /// @param service a name or a literal
  public static Optional<ConnectionHelper> of(Site site, String service) {
    List<Service> resolved = ServiceNames.resolve(site, service).orElse(List.of());
    return NEEDED.stream().filter(helper -> resolved.stream().anyMatch(one -> controls(one, helper))).findFirst();
  }

  private static boolean controls(Service service, ConnectionHelper helper) {
    return service.protocol().equals(helper.protocol()) && service.numbers().equals(PortRange.of(helper.port()));
  }
}
