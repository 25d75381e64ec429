package org.rempart.adapter.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rempart.net.InterfaceAddress;
import org.rempart.net.IpAddress;
import org.rempart.net.IpPrefix;
import org.rempart.site.Device;
import org.rempart.site.Interface;
import org.rempart.site.Network;

/// The addresses of interfaces.
final class AddressChecks {
  private static final IpPrefix LINK_LOCAL = IpPrefix.parse("fe80::/10");

  /// What is done with each address of a site.
  private interface AddressUse {
    void see(Interface plugged, InterfaceAddress address, Cursor at);
  }

  private AddressChecks() {}

  static void inNetworks(WrittenSite written) {
    Map<String, Network> networks = new HashMap<>();
    written.site().networks().forEach(network -> networks.put(network.name(), network));
    each(written, (plugged, address, at) -> {
      List<IpPrefix> prefixes = plugged.network().flatMap(name -> Optional.ofNullable(networks.get(name)))
          .map(Network::prefixes).orElse(List.of());
      IpAddress host = address.address();
      if (!prefixes.isEmpty() && !LINK_LOCAL.contains(host) && prefixes.stream().noneMatch(p -> p.contains(host))) {
        at.problem("'" + address + "' lies outside its network " + plugged.network().orElse(""),
            "it holds " + String.join(", ", prefixes.stream().map(IpPrefix::toString).toList()));
      }
    });
  }

  static void onceEach(WrittenSite written) {
    Map<IpAddress, String> seen = new HashMap<>();
    each(written, (plugged, address, at) -> {
      String before = seen.putIfAbsent(address.address(), plugged.name());
      if (before != null && !LINK_LOCAL.contains(address.address())) {
        at.problem("'" + address.address() + "' is written on two interfaces", "an address belongs to one");
      }
    });
  }

  private static void each(WrittenSite written, AddressUse use) {
    Map<String, Device> devices = new HashMap<>();
    written.site().devices().forEach(device -> devices.put(device.name(), device));
    written.section("devices").forEach((name, device) -> WrittenSite.entries(device, "interfaces")
        .forEach((ifName, at) -> Optional.ofNullable(devices.get(name)).flatMap(one -> one.findInterface(ifName))
            .ifPresent(plugged -> plugged.addresses().forEach(address -> use.see(plugged, address, at)))));
  }
}
