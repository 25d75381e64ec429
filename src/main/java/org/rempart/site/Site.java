package org.rempart.site;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// All that is declared about a network, in the order in which it is written. Names are unique over zones,
/// networks, devices and groups together, since policy rules name any of them.
public record Site(
    String name,
    List<Zone> zones,
    List<Network> networks,
    List<Device> devices,
    List<Link> links,
    List<NamedService> services,
    List<Group> groups,
    List<PolicyRule> policy,
    List<NatRule> nat,
    List<AddressRange> ranges,
    List<DynamicSet> sets,
    List<TimeWindow> times,
    Defaults defaults,
    Set<Protection> protections) {

  public Site {
    zones = List.copyOf(zones);
    networks = List.copyOf(networks);
    devices = List.copyOf(devices);
    links = List.copyOf(links);
    services = List.copyOf(services);
    groups = List.copyOf(groups);
    policy = List.copyOf(policy);
    nat = List.copyOf(nat);
    ranges = List.copyOf(ranges);
    sets = List.copyOf(sets);
    times = List.copyOf(times);
    protections = ordered(protections);
  }

  /// A site without ranges, sets and times, with the standard defaults and all protections.
  public Site(String name, List<Zone> zones, List<Network> networks, List<Device> devices, List<Link> links,
      List<NamedService> services, List<Group> groups, List<PolicyRule> policy, List<NatRule> nat) {
    this(name, zones, networks, devices, links, services, groups, policy, nat, List.of(), List.of(), List.of(),
        Defaults.STANDARD, EnumSet.allOf(Protection.class));
  }

  public static Site empty(String name) {
    return new Site(name, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
  }

  public Optional<Zone> zone(String wanted) {
    return find(zones, Zone::name, wanted);
  }

  public Optional<Network> network(String wanted) {
    return find(networks, Network::name, wanted);
  }

  public Optional<Device> device(String wanted) {
    return find(devices, Device::name, wanted);
  }

  public Optional<Group> group(String wanted) {
    return find(groups, Group::name, wanted);
  }

  public Optional<AddressRange> range(String wanted) {
    return find(ranges, AddressRange::name, wanted);
  }

  public Optional<DynamicSet> set(String wanted) {
    return find(sets, DynamicSet::name, wanted);
  }

  public Optional<TimeWindow> time(String wanted) {
    return find(times, TimeWindow::name, wanted);
  }

  /// The zone of the segment that an interface is plugged into.
  public Optional<Zone> zoneOf(Interface plugged) {
    return plugged.network().flatMap(this::network).flatMap(network -> zone(network.zone()));
  }

  /// The zone that a device stands in: that of its first plugged interface; empty for one that forwards
  /// between zones, and for one without a plugged interface.
  public Optional<Zone> zoneOf(Device device) {
    return device.role().forwards()
        ? Optional.empty()
        : device.interfaces().stream().flatMap(i -> zoneOf(i).stream()).findFirst();
  }

  /// The devices that policy is compiled for: firewalls, and hosts that guard themselves.
  public List<Device> firewalls() {
    return devices.stream().filter(Device::enforces).toList();
  }

  /// Every name that a policy rule may use as an end, in the order of the file.
  public Stream<String> ends() {
    return Stream.of(zones.stream().map(Zone::name), networks.stream().map(Network::name),
        devices.stream().map(Device::name), groups.stream().map(Group::name), ranges.stream().map(AddressRange::name),
        sets.stream().map(DynamicSet::name))
        .flatMap(Function.identity());
  }

  public Site withZones(List<Zone> changed) {
    return new Site(name, changed, networks, devices, links, services, groups, policy, nat, ranges, sets, times,
        defaults, protections);
  }

  public Site withNetworks(List<Network> changed) {
    return new Site(name, zones, changed, devices, links, services, groups, policy, nat, ranges, sets, times, defaults,
        protections);
  }

  public Site withDevices(List<Device> changed) {
    return new Site(name, zones, networks, changed, links, services, groups, policy, nat, ranges, sets, times, defaults,
        protections);
  }

  public Site withLinks(List<Link> changed) {
    return new Site(name, zones, networks, devices, changed, services, groups, policy, nat, ranges, sets, times,
        defaults, protections);
  }

  public Site withServices(List<NamedService> changed) {
    return new Site(name, zones, networks, devices, links, changed, groups, policy, nat, ranges, sets, times, defaults,
        protections);
  }

  public Site withGroups(List<Group> changed) {
    return new Site(name, zones, networks, devices, links, services, changed, policy, nat, ranges, sets, times,
        defaults, protections);
  }

  public Site withPolicy(List<PolicyRule> changed) {
    return new Site(name, zones, networks, devices, links, services, groups, changed, nat, ranges, sets, times,
        defaults, protections);
  }

  public Site withNat(List<NatRule> changed) {
    return new Site(name, zones, networks, devices, links, services, groups, policy, changed, ranges, sets, times,
        defaults, protections);
  }

  public Site withRanges(List<AddressRange> changed) {
    return new Site(name, zones, networks, devices, links, services, groups, policy, nat, changed, sets, times,
        defaults, protections);
  }

  public Site withSets(List<DynamicSet> changed) {
    return new Site(name, zones, networks, devices, links, services, groups, policy, nat, ranges, changed, times,
        defaults, protections);
  }

  public Site withTimes(List<TimeWindow> changed) {
    return new Site(name, zones, networks, devices, links, services, groups, policy, nat, ranges, sets, changed,
        defaults, protections);
  }

  public Site withDefaults(Defaults changed) {
    return new Site(name, zones, networks, devices, links, services, groups, policy, nat, ranges, sets, times, changed,
        protections);
  }

  public Site withProtections(Set<Protection> changed) {
    return new Site(name, zones, networks, devices, links, services, groups, policy, nat, ranges, sets, times, defaults,
        changed);
  }

  private static Set<Protection> ordered(Set<Protection> some) {
    Set<Protection> copy = EnumSet.noneOf(Protection.class);
    copy.addAll(some);
    return Collections.unmodifiableSet(copy);
  }

  private static <T> Optional<T> find(List<T> all, Function<T, String> name, String wanted) {
    return all.stream().filter(one -> name.apply(one).equals(wanted)).findFirst();
  }
}
