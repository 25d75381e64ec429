package org.rempart.site;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rempart.net.IpPrefix;

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

  /// A whole zone in a group is that zone; a part of it goes by the group's name.
  private static Place named(Place place, String group) {
    return place.inside().isEmpty() ? place : new Place(place.zone(), Optional.of(group));
  }

  private Stream<String> inner(String end) {
    Optional<Network> network = site.network(end);
    if (network.isPresent()) {
      return Stream.of(network.get().zone());
    }
    Optional<Device> device = site.device(end);
    if (device.isPresent()) {
      Stream<String> zones = device.get().interfaces().stream().flatMap(i -> site.zoneOf(i).stream()).map(Zone::name)
          .distinct();
      return device.get().role() == DeviceRole.FIREWALL ? Stream.of(Names.FIREWALL) : zones;
    }
    return prefix(end).stream().flatMap(this::zonesOf);
  }

  private Stream<String> zonesOf(IpPrefix prefix) {
    List<String> holders = site.networks().stream()
        .filter(network -> network.prefixes().stream().anyMatch(prefix::overlaps))
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
    return prefix(end).filter(p -> device.addresses().stream().anyMatch(p::contains)).isPresent();
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

  private static Optional<IpPrefix> prefix(String text) {
    try {
      return Optional.of(IpPrefix.parse(text));
    } catch (IllegalArgumentException _) {
      return Optional.empty(); // a name, not a prefix
    }
  }
}
