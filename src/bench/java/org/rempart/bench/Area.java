package org.rempart.bench;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.rempart.net.InterfaceAddress;
import org.rempart.net.IpPrefix;
import org.rempart.site.Interface;
import org.rempart.site.Network;
import org.rempart.site.Zone;
import org.rempart.site.ZoneKind;

/// A zone behind one interface of the firewall: network 0, which the firewall is plugged into, and the others,
/// which a router on network 0 leads to. Each network is a /24 and a /64.
///
/// @param number second number of its IPv4 addresses, third of its IPv6 addresses
record Area(String name, ZoneKind kind, int number, int hosts) {
  static final int HOSTS_PER_NETWORK = 200;
  private static final int FIRST_HOST = 10;

  Zone zone() {
    return new Zone(name, kind, "");
  }

  List<Network> networks() {
    return IntStream.range(0, networkCount())
        .mapToObj(i -> new Network(network(i), name, List.of(ipv4(i), ipv6(i)), Optional.empty())).toList();
  }

  int networkCount() {
    return (hosts + HOSTS_PER_NETWORK - 1) / HOSTS_PER_NETWORK;
  }

  String network(int index) {
    return name + "-net-" + index;
  }

  /// Named after its address: `lan-2-37` is 10.32.2.37.
  String host(int index) {
    return name + "-" + index / HOSTS_PER_NETWORK + "-" + last(index);
  }

  Interface hostInterface(int index) {
    return plug("eth0", index / HOSTS_PER_NETWORK, last(index));
  }

  Interface plug(String ifName, int network, int last) {
    return new Interface(ifName, Optional.of(network(network)),
        List.of(InterfaceAddress.parse("10.%d.%d.%d/24".formatted(number, network, last)),
            InterfaceAddress.parse("2001:db8:%x:%x::%x/64".formatted(number, network, last))));
  }

  private static int last(int index) {
    return FIRST_HOST + index % HOSTS_PER_NETWORK;
  }

  private IpPrefix ipv4(int network) {
    return IpPrefix.parse("10.%d.%d.0/24".formatted(number, network));
  }

  private IpPrefix ipv6(int network) {
    return IpPrefix.parse("2001:db8:%x:%x::/64".formatted(number, network));
  }
}
