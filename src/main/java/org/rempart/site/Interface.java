package org.rempart.site;

import java.util.List;
import java.util.Optional;
import org.rempart.net.InterfaceAddress;

/// An interface of a device, under its `ifName` (RFC 2863).
///
/// @param network the segment it is plugged into; empty if unplugged
/// @param dynamic whether it gets its addresses from elsewhere (DHCP, PPP), so that the site can't know them
public record Interface(String name, Optional<String> network, List<InterfaceAddress> addresses, boolean dynamic) {
  public Interface {
    if (!name.matches("[A-Za-z0-9][A-Za-z0-9._@:/-]{0,63}")) {
      throw new IllegalArgumentException("'" + name + "' can't name an interface");
    }
    addresses = List.copyOf(addresses);
    if (dynamic && !addresses.isEmpty()) {
      throw new IllegalArgumentException(
          "interface '" + name + "' has a dynamic address and fixed ones; write one or the other");
    }
  }

  public Interface(String name, Optional<String> network, List<InterfaceAddress> addresses) {
    this(name, network, addresses, false);
  }
}
