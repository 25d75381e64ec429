package org.rempart.site;

import java.util.List;
import java.util.Optional;
import org.rempart.net.IpAddress;
import org.rempart.net.PortRange;
import org.rempart.net.Service;

/// Translation of addresses on one firewall.
public sealed interface NatRule {
  String id();

  /// The firewall's name.
  String firewall();

  /// IPv4 flows from the networks of zones `from` that leave by interface `out` take that interface's
  /// address.
  record Masquerade(String id, String firewall, List<String> from, String out) implements NatRule {
    public Masquerade {
      Names.check("NAT rule", id);
      from = List.copyOf(from);
    }
  }

  /// Flows to `address` and `service` that come in by interface `in` go to a device instead. The policy is
  /// written against the device.
  ///
  /// @param service protocol and the ports that are published
  /// @param toPorts the device's own ports; empty if they are the published ones
  record PortForward(
      String id, String firewall, String in, IpAddress address, Service service, String toDevice,
      Optional<PortRange> toPorts)
      implements NatRule {
    public PortForward {
      Names.check("NAT rule", id);
      if (!service.protocol().hasPorts()) {
        throw new IllegalArgumentException("port forward '" + id + "': " + service.protocol().text() + " has no ports");
      }
    }
  }
}
