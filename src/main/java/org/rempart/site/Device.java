package org.rempart.site;

import java.util.List;
import java.util.Optional;
import org.rempart.net.IpAddress;

/// A managed box: firewall, router, switch or host.
///
/// @param title what a person calls it; may be empty
public record Device(
    String name, DeviceRole role, String title, List<Interface> interfaces, Optional<SshAccess> ssh,
    Optional<SnmpAccess> snmp) {
  public Device {
    Names.check("device", name);
    interfaces = List.copyOf(interfaces);
  }

  public Optional<Interface> findInterface(String ifName) {
    return interfaces.stream().filter(i -> i.name().equals(ifName)).findFirst();
  }

  /// All addresses of all interfaces, in the order in which they are written.
  public List<IpAddress> addresses() {
    return interfaces.stream().flatMap(i -> i.addresses().stream()).map(a -> a.address()).toList();
  }

  public Device withInterfaces(List<Interface> changed) {
    return new Device(name, role, title, changed, ssh, snmp);
  }
}
