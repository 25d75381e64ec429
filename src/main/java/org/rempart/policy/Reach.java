package org.rempart.policy;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.rempart.net.IpPrefix;
import org.rempart.net.IpSet;
import org.rempart.site.Device;
import org.rempart.site.Interface;
import org.rempart.site.Names;
import org.rempart.site.Network;
import org.rempart.site.Protection;
import org.rempart.site.Site;
import org.rempart.site.ZoneKind;

/// What lies behind each interface of a device: its network with the zones nested in it, and the networks that
/// other routers on it lead to. A network that the firewall is plugged into itself lies behind that interface only, and the
/// Internet behind the interfaces in the zone of that kind, if there are any. The firewall's own addresses
/// lie behind none. A management network leads nowhere: routers are plugged into it to be managed.
///
/// @param behind interface to zone to addresses, both in order of name
public record Reach(Map<String, Map<String, IpSet>> behind) {
  public Reach {
    behind = Collections.unmodifiableMap(new TreeMap<>(behind));
  }

  static Reach of(Site site, Device firewall, ZoneAddresses zones) throws PolicyError {
    Map<String, Map<String, IpSet>> behind = new TreeMap<>();
    IpSet own = IpSet.of(firewall.addresses().stream().map(one -> new IpPrefix(one, one.family().bits())).toList());
    Walk walk = new Walk(site, firewall);
    for (Interface plugged : firewall.interfaces()) {
      if (plugged.network().isPresent()) {
        checkName(firewall, plugged);
        Map<String, IpSet> here = new TreeMap<>();
        for (IpSet there : segments(site, zones, walk, plugged.network().get())) {
          zones.byZone().forEach((zone, addresses) -> {
            IpSet part = there.intersect(addresses).minus(own);
            if (!part.isEmpty()) {
              here.merge(zone, part, IpSet::union);
            }
          });
        }
        behind.put(plugged.name(), Collections.unmodifiableMap(here));
      }
    }
    return new Reach(behind);
  }

  /// Without the protection against forged senders, anybody may be anywhere.
  private static List<IpSet> segments(Site site, ZoneAddresses zones, Walk walk, String network) throws PolicyError {
    if (!site.protections().contains(Protection.SPOOFING)) {
      return List.of(IpSet.ALL);
    }
    return walk.from(network).stream()
        .map(one -> isInternet(site, one) ? zones.of(one.zone()) : held(site, one)).toList();
  }

  /// All addresses behind an interface; none behind one that the site does not know.
  public IpSet all(String ifName) {
    return zones(ifName).values().stream().reduce(IpSet.EMPTY, IpSet::union);
  }

  /// The zones behind an interface, each with its addresses there.
  public Map<String, IpSet> zones(String ifName) {
    return behind.getOrDefault(ifName, Map.of());
  }

  /// A smaller network with prefixes inside this one's is a part of it, unless something is plugged into it.
  private static IpSet held(Site site, Network network) {
    IpSet all = IpSet.of(network.prefixes());
    IpSet apart = site.networks().stream()
        .filter(other -> !other.equals(network) && other.prefixes().stream().anyMatch(inner -> network.prefixes()
            .stream().anyMatch(outer -> outer.contains(inner) && outer.length() < inner.length())))
        .filter(other -> site.devices().stream().anyMatch(device -> Walk.isOn(device, other)))
        .map(other -> IpSet.of(other.prefixes())).reduce(IpSet.EMPTY, IpSet::union);
    return all.minus(apart);
  }

  private static boolean isInternet(Site site, Network network) {
    return site.zone(network.zone()).filter(zone -> zone.kind() == ZoneKind.INTERNET).isPresent();
  }

  /// The kernel's limit is 15 characters; a quotation mark or an asterisk would mean something to nftables.
  private static void checkName(Device firewall, Interface plugged) throws PolicyError {
    if (!plugged.name().matches("[A-Za-z0-9._-]{1,15}") || plugged.name().equals(Names.FIREWALL)) {
      throw new PolicyError("device '" + firewall.name() + "'", plugged.name(),
          "is no name of a Linux interface: 1 to 15 letters, digits, '.', '_' or '-'");
    }
  }

  /// Networks that are reached from one interface, not through the firewall.
  private record Walk(Site site, Device firewall) {
    Set<Network> from(String first) throws PolicyError {
      Set<Network> seen = new LinkedHashSet<>();
      Deque<String> open = new ArrayDeque<>(List.of(first));
      while (!open.isEmpty()) {
        Network network = network(open.poll());
        if (seen.add(network) && !isManagement(network)) {
          site.devices().stream()
              .filter(device -> device.role().forwards() && !device.equals(firewall) && isOn(device, network))
              .flatMap(router -> router.interfaces().stream())
              .flatMap(other -> other.network().stream())
              .filter(next -> !isOwn(next) && !isOtherInternet(next))
              .forEach(open::add);
        }
      }
      return seen;
    }

    private Network network(String name) throws PolicyError {
      Network found = site.network(name)
          .orElseThrow(() -> new PolicyError("device '" + firewall.name() + "'", name, "is no network of the site"));
      if (site.zone(found.zone()).isEmpty()) {
        throw new PolicyError("network '" + name + "'", found.zone(), "is no zone of the site");
      }
      return found;
    }

    private boolean isManagement(Network network) {
      return site.zone(network.zone()).filter(zone -> zone.kind() == ZoneKind.MANAGEMENT).isPresent();
    }

    private boolean isOwn(String network) {
      return isOn(firewall, network);
    }

    private boolean isOtherInternet(String name) {
      return site.network(name).filter(network -> isInternet(site, network)).isPresent()
          && firewall.interfaces().stream().flatMap(one -> one.network().stream())
              .flatMap(one -> site.network(one).stream())
              .anyMatch(network -> isInternet(site, network));
    }

    private static boolean isOn(Device device, Network network) {
      return isOn(device, network.name());
    }

    private static boolean isOn(Device device, String network) {
      return device.interfaces().stream().anyMatch(one -> one.network().equals(Optional.of(network)));
    }
  }
}
