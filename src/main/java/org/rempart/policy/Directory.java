package org.rempart.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rempart.site.AddressRange;
import org.rempart.site.Device;
import org.rempart.site.DynamicSet;
import org.rempart.site.Group;
import org.rempart.site.Network;
import org.rempart.site.Site;
import org.rempart.site.Zone;

/// A site's objects by name, for rules by the thousand: the site itself looks through its lists.
record Directory(Map<String, Zone> zones, Map<String, Network> networks, Map<String, Device> devices,
    Map<String, Group> groups, Map<String, AddressRange> ranges, Map<String, DynamicSet> sets) {
  static Directory of(Site site) {
    return new Directory(byName(site.zones(), Zone::name), byName(site.networks(), Network::name),
        byName(site.devices(), Device::name), byName(site.groups(), Group::name),
        byName(site.ranges(), AddressRange::name), byName(site.sets(), DynamicSet::name));
  }

  boolean hasZone(String name) {
    return zones.containsKey(name);
  }

  Optional<Network> network(String name) {
    return Optional.ofNullable(networks.get(name));
  }

  Optional<Device> device(String name) {
    return Optional.ofNullable(devices.get(name));
  }

  Optional<Group> group(String name) {
    return Optional.ofNullable(groups.get(name));
  }

  Optional<AddressRange> range(String name) {
    return Optional.ofNullable(ranges.get(name));
  }

  Optional<DynamicSet> set(String name) {
    return Optional.ofNullable(sets.get(name));
  }

  private static <T> Map<String, T> byName(List<T> all, Function<T, String> name) {
    return all.stream().collect(Collectors.toUnmodifiableMap(name, Function.identity(), (first, _) -> first));
  }
}
