package org.rempart.verify.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rempart.net.IpAddress;
import org.rempart.net.IpPrefix;
import org.rempart.net.IpRange;
import org.rempart.net.IpSet;
import org.rempart.policy.Intent;
import org.rempart.ruleset.Martians;
import org.rempart.site.Device;
import org.rempart.site.Network;
import org.rempart.site.Site;
import org.rempart.site.Zone;
import org.rempart.site.ZoneKind;

/// Names for sets of addresses: those of a site's zones, networks, hosts and ranges, the widest first.
///
/// A zone counts as whole without the firewall's own addresses and those that no sender may bear: no rule that names the
/// zone means them.
public final class Nomenclature {
  /// Where nothing has a name.
  public static final Nomenclature NONE = new Nomenclature("firewall", List.of(), List.of(), List.of(), IpSet.EMPTY);
  private static final String ANY = "any";
  private static final int MOST_RANGES = 3;

  private final String here;
  private final List<Named> named;
  private final List<Named> hosts;
  private final List<ZoneRoom> zones;
  private final IpSet apart;

  private record Named(String name, IpSet whole, IpSet core) {}

  private record ZoneRoom(String name, ZoneKind kind, IpSet addresses) {}

  private Nomenclature(String here, List<Named> named, List<Named> hosts, List<ZoneRoom> zones, IpSet apart) {
    this.here = here;
    this.named = named;
    this.hosts = hosts;
    this.zones = zones;
    this.apart = apart;
  }

  public static Nomenclature of(Site site, Intent intent) {
    IpSet apart = addresses(intent.firewall()).union(Martians.SOURCES);
    List<Named> named = new ArrayList<>();
    for (Zone zone : site.zones()) {
      named.add(named(zone.name(), intent.addresses().meant(zone.name()), apart));
      named.add(named(zone.name(), intent.addresses().of(zone.name()), apart));
    }
    for (Network network : site.networks()) {
      named.add(named(network.name(), IpSet.of(network.prefixes()), apart));
    }
    site.ranges().forEach(range -> named.add(named(range.name(), new IpSet(range.ranges()), apart)));
    List<Named> hosts = site.devices().stream()
        .map(device -> new Named(device.name(), addresses(device), addresses(device))).toList();
    named.addAll(hosts);
    named.sort(Comparator.comparingDouble((Named one) -> size(one.core())).reversed());
    List<ZoneRoom> zones = site.zones().stream()
        .map(zone -> new ZoneRoom(zone.name(), zone.kind(), intent.addresses().of(zone.name()))).toList();
    return new Nomenclature(intent.firewall().name(), List.copyOf(named), hosts, zones, apart);
  }

  /// Addresses at the firewall's own end of a flow, where any address is one of its own.
  List<String> own(IpSet addresses) {
    List<String> words = words(addresses);
    return words.equals(List.of(ANY)) ? List.of(here) : words;
  }

  /// @param addresses of one family
  /// @return names, and what is left over as ranges with the host or zone that they belong to: `dmz`, `10.0.20.7 (lan)`, `2 more`
  List<String> words(IpSet addresses) {
    if (addresses.isEmpty()) {
      return List.of();
    }
    IpSet all = IpSet.ALL.only(addresses.ranges().getFirst().family());
    if (all.minus(apart).minus(addresses).isEmpty()) {
      return List.of(ANY);
    }
    List<String> words = new ArrayList<>();
    IpSet rest = addresses;
    for (Named one : named) {
      IpSet core = one.core().intersect(all);
      if (!core.isEmpty() && core.minus(rest).isEmpty()) {
        words.add(one.name());
        rest = rest.minus(one.whole());
      }
    }
    List<IpRange> ranges = rest.ranges();
    ranges.stream().limit(MOST_RANGES).map(this::word).forEach(words::add);
    if (ranges.size() > MOST_RANGES) {
      words.add((ranges.size() - MOST_RANGES) + " more");
    }
    return List.copyOf(words);
  }

  Optional<ZoneKind> leastTrusted(IpSet addresses) {
    return kinds(addresses).stream().min(Comparator.naturalOrder());
  }

  Optional<ZoneKind> mostTrusted(IpSet addresses) {
    return kinds(addresses).stream().max(Comparator.naturalOrder());
  }

  private List<ZoneKind> kinds(IpSet addresses) {
    return zones.stream().filter(zone -> !zone.addresses().intersect(addresses).isEmpty()).map(ZoneRoom::kind).toList();
  }

  private String word(IpRange range) {
    IpSet set = new IpSet(List.of(range));
    List<IpPrefix> prefixes = set.prefixes();
    String text = prefixes.size() == 1 && !range.first().equals(range.last())
        ? prefixes.getFirst().toString()
        : range.toString();
    Stream<Named> owners = Stream.concat(hosts.stream(),
        zones.stream().map(zone -> new Named(zone.name(), zone.addresses(), zone.addresses())));
    return owners.filter(one -> set.minus(one.whole()).isEmpty()).findFirst()
        .map(one -> text + " (" + one.name() + ")").orElse(text);
  }

  private static Named named(String name, IpSet addresses, IpSet apart) {
    return new Named(name, addresses, addresses.minus(apart));
  }

  private static IpSet addresses(Device device) {
    return device.addresses().stream().map(IpSet::of).reduce(IpSet.EMPTY, IpSet::union);
  }

  /// How many addresses, about: enough to put the wider first.
  private static double size(IpSet addresses) {
    return addresses.ranges().stream().mapToDouble(range -> number(range.last()) - number(range.first()) + 1).sum();
  }

  private static double number(IpAddress address) {
    return unsigned(address.high()) * 0x1p64 + unsigned(address.low());
  }

  private static double unsigned(long bits) {
    return (bits >>> 1) * 2.0 + (bits & 1);
  }
}
