package org.rempart.verify.path;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rempart.net.IpAddress;
import org.rempart.net.IpPrefix;
import org.rempart.site.Device;
import org.rempart.site.Interface;
import org.rempart.site.Network;
import org.rempart.site.Site;
import org.rempart.site.ZoneKind;

/// Networks, and the devices that lead from one to another. Networks of a management zone lead nowhere: routers are
/// plugged into them to be managed.
final class Topology {
  /// A device, and the interface by which it stands on a network.
  record Plug(Device device, Interface plugged) {
    Optional<Network> network(Site site) {
      return plugged.network().flatMap(site::network);
    }
  }

  /// A step from one network to the next.
  record Lead(Device device, Interface in, Interface out) {}

  private final Site site;

  Topology(Site site) {
    this.site = site;
  }

  /// The network with the narrowest prefix around the address; for one in no prefix, the way to the Internet.
  Optional<Network> networkOf(IpAddress address) {
    return site.networks().stream()
        .flatMap(network -> network.prefixes().stream().filter(prefix -> prefix.contains(address))
            .map(prefix -> Map.entry(network, prefix)))
        .max(Comparator.comparing(Map.Entry<Network, IpPrefix>::getValue, Comparator.comparingInt(IpPrefix::length)))
        .map(Map.Entry::getKey)
        .or(() -> site.networks().stream().filter(network -> is(network, ZoneKind.INTERNET)).findFirst());
  }

  /// Who bears the address.
  Optional<Plug> bearer(IpAddress address) {
    return site.devices().stream().flatMap(Topology::plugs)
        .filter(plug -> plug.plugged().addresses().stream().anyMatch(one -> one.address().equals(address))).findFirst();
  }

  List<Plug> on(Network network) {
    return site.devices().stream().flatMap(Topology::plugs)
        .filter(plug -> plug.plugged().network().equals(Optional.of(network.name()))).toList();
  }

  /// The first step of a shortest way.
  Optional<Lead> first(Network from, Network to) {
    Map<Network, Lead> firsts = new HashMap<>();
    Set<Network> seen = new HashSet<>(Set.of(from));
    Deque<Network> open = new ArrayDeque<>(List.of(from));
    while (!open.isEmpty()) {
      Network here = open.poll();
      for (Lead lead : leads(here)) {
        Network next = lead.out().network().flatMap(site::network).orElseThrow();
        if (seen.add(next)) {
          firsts.put(next, firsts.getOrDefault(here, lead));
          if (next.equals(to)) {
            return Optional.of(firsts.get(next));
          }
          if (!is(next, ZoneKind.MANAGEMENT)) {
            open.add(next);
          }
        }
      }
    }
    return Optional.empty();
  }

  /// The first step from a device towards a network.
  Optional<Interface> towards(Device device, Network to) {
    return plugs(device).filter(plug -> plug.network(site).filter(to::equals).isPresent()).findFirst()
        .or(() -> plugs(device).filter(plug -> plug.network(site)
            .filter(network -> !is(network, ZoneKind.MANAGEMENT) && first(network, to).isPresent()).isPresent())
            .findFirst())
        .map(Plug::plugged);
  }

  private List<Lead> leads(Network here) {
    return on(here).stream().filter(plug -> plug.device().role().forwards())
        .flatMap(plug -> plugs(plug.device())
            .filter(out -> !out.plugged().equals(plug.plugged()) && out.network(site).isPresent())
            .map(out -> new Lead(plug.device(), plug.plugged(), out.plugged())))
        .toList();
  }

  private boolean is(Network network, ZoneKind kind) {
    return site.zone(network.zone()).filter(zone -> zone.kind() == kind).isPresent();
  }

  private static Stream<Plug> plugs(Device device) {
    return device.interfaces().stream().map(one -> new Plug(device, one));
  }
}
