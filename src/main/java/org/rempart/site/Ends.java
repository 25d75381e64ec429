package org.rempart.site;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rempart.net.IpRange;
import org.rempart.net.IpSet;

/// What the ends of policy rules stand for on the map.
public final class Ends {
  private final Site site;

  public Ends(Site site) {
    this.site = site;
  }

  /// One zone (or `firewall`) that an end reaches into.
  ///
  /// @param inside what of the zone is meant, if not all of it: a device, network, group or prefix
  public record Place(String zone, Optional<String> inside) {}

  /// Where an end lies; empty for a name that nothing has.
  public List<Place> places(String end) {
    return places(end, new HashSet<>()).stream().distinct().toList();
  }

  private List<Place> places(String end, Set<String> seen) {
    if (!seen.add(end)) {
      return List.of();
    }
    if (end.equals(Names.FIREWALL) || site.zone(end).isPresent()) {
      return List.of(new Place(end, Optional.empty()));
    }
    if (end.equals(Names.ANY)) {
      return site.zones().stream().map(zone -> new Place(zone.name(), Optional.empty())).toList();
    }
    Optional<Group> group = site.group(end);
    if (group.isPresent()) {
      return group.get().members().stream().flatMap(member -> places(member, seen).stream())
          .map(place -> named(place, end)).toList();
    }
    return inner(end).map(zone -> new Place(zone, Optional.of(end))).toList();
  }

  /// Where everything lies but some ends: the zones that are not excepted as a whole.
  List<Place> others(List<String> excepted) {
    List<Place> whole = excepted.stream().flatMap(end -> places(end).stream())
        .filter(place -> place.inside().isEmpty()).toList();
    return places(Names.ANY).stream().filter(place -> !whole.contains(place)).toList();
  }

  /// A whole zone in a group is that zone; a part of it goes by the group's name.
  private static Place named(Place place, String group) {
    return place.inside().isEmpty() ? place : new Place(place.zone(), Optional.of(group));
  }

  private Stream<String> inner(String end) {
    Optional<Network> network = site.network(end);
    if (network.isPresent()) {
      return Stream.of(network.get().zone());
    }
    Optional<Device> device = site.device(Reference.device(end));
    if (device.isPresent()) {
      Stream<String> zones = device.get().interfaces().stream()
          .filter(plugged -> end.equals(device.get().name()) || end.endsWith("/" + plugged.name()))
          .flatMap(i -> site.zoneOf(i).stream()).map(Zone::name).distinct();
      return device.get().role() == DeviceRole.FIREWALL ? Stream.of(Names.FIREWALL) : zones;
    }
    IpSet addresses = addresses(end);
    return addresses.isEmpty() && site.set(end).isEmpty() ? Stream.empty() : zonesOf(addresses);
  }

  /// Of an address range, a dynamic set (whose members of the moment nobody knows here) or a literal.
  private IpSet addresses(String end) {
    return site.range(end).map(range -> new IpSet(range.ranges()))
        .or(() -> site.set(end).map(set -> IpSet.of(set.members())))
        .orElseGet(() -> literal(end));
  }

  private Stream<String> zonesOf(IpSet addresses) {
    List<String> holders = site.networks().stream()
        .filter(network -> !IpSet.of(network.prefixes()).intersect(addresses).isEmpty())
        .map(Network::zone)
        .distinct()
        .toList();
    return holders.isEmpty()
        ? site.zones().stream().filter(zone -> zone.kind() == ZoneKind.INTERNET).map(Zone::name)
        : holders.stream();
  }

  /// Whether one of the ends names the device itself, its network, its zone, or an address of it.
  public boolean cover(List<String> ends, Device device) {
    return ends.stream().anyMatch(end -> covers(end, device, new HashSet<>()));
  }

  private boolean covers(String end, Device device, Set<String> seen) {
    if (!seen.add(end)) {
      return false;
    }
    if (end.equals(Names.ANY) || end.equals(device.name())) {
      return true;
    }
    if (end.equals(Names.FIREWALL)) {
      return device.role() == DeviceRole.FIREWALL;
    }
    Optional<Group> group = site.group(end);
    if (group.isPresent()) {
      return group.get().members().stream().anyMatch(member -> covers(member, device, seen));
    }
    if (device.role() != DeviceRole.FIREWALL && pluggedInto(end, device)) {
      return true;
    }
    return isPlug(end, device) || device.addresses().stream().anyMatch(addresses(end)::contains);
  }

  private boolean pluggedInto(String end, Device device) {
    return device.interfaces().stream()
        .flatMap(i -> i.network().stream())
        .anyMatch(name -> name.equals(end) || site.network(name).filter(n -> n.zone().equals(end)).isPresent());
  }

  /// Whether two lists of ends have a zone in common.
  public boolean meet(List<String> some, List<String> others) {
    Set<String> zones = new HashSet<>(zones(some));
    return zones(others).stream().anyMatch(zones::contains);
  }

  private List<String> zones(List<String> ends) {
    List<String> zones = new ArrayList<>();
    ends.forEach(end -> places(end).forEach(place -> zones.add(place.zone())));
    return zones;
  }

  private static boolean isPlug(String end, Device device) {
    return Reference.device(end).equals(device.name());
  }

  private static IpSet literal(String text) {
    try {
      return new IpSet(List.of(IpRange.parse(text)));
    } catch (IllegalArgumentException _) {
      return IpSet.EMPTY; // a name, not an address
    }
  }
}
