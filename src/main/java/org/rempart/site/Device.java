package org.rempart.site;

import java.util.List;
import java.util.Optional;
import org.rempart.net.IpAddress;

/// A managed box: firewall, router, switch or host.
///
/// @param title what a person calls it; may be empty
/// @param enforcement for a host: present if it guards itself by a ruleset of its own; a firewall without one has
///     the standard
public record Device(
    String name, DeviceRole role, String title, List<Interface> interfaces, Optional<SshAccess> ssh,
    Optional<SnmpAccess> snmp, Optional<Enforcement> enforcement) {
  public Device {
    Names.check("device", name);
    interfaces = List.copyOf(interfaces);
  }

  public Device(String name, DeviceRole role, String title, List<Interface> interfaces, Optional<SshAccess> ssh,
      Optional<SnmpAccess> snmp) {
    this(name, role, title, interfaces, ssh, snmp, Optional.empty());
  }

  /// Whether policy is compiled for it.
  public boolean enforces() {
    return role == DeviceRole.FIREWALL || enforcement.isPresent();
  }

  public Optional<Interface> findInterface(String ifName) {
    return interfaces.stream().filter(i -> i.name().equals(ifName)).findFirst();
  }

  /// All addresses of all interfaces, in the order in which they are written.
  public List<IpAddress> addresses() {
    return interfaces.stream().flatMap(i -> i.addresses().stream()).map(a -> a.address()).toList();
  }

  public Device withInterfaces(List<Interface> changed) {
    return new Device(name, role, title, changed, ssh, snmp, enforcement);
  }

  public Device withName(String changed) {
    return new Device(changed, role, title, interfaces, ssh, snmp, enforcement);
  }

  public Device withSsh(SshAccess changed) {
    return new Device(name, role, title, interfaces, Optional.of(changed), snmp, enforcement);
  }

  public Device withEnforcement(Optional<Enforcement> changed) {
    return new Device(name, role, title, interfaces, ssh, snmp, changed);
  }
}
