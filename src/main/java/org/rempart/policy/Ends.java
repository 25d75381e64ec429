package org.rempart.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rempart.net.InterfaceAddress;
import org.rempart.net.IpAddress;
import org.rempart.net.IpRange;
import org.rempart.net.IpSet;
import org.rempart.site.AddressRange;
import org.rempart.site.Device;
import org.rempart.site.DeviceRole;
import org.rempart.site.DynamicSet;
import org.rempart.site.Group;
import org.rempart.site.Interface;
import org.rempart.site.Names;
import org.rempart.site.Network;
import org.rempart.site.Site;

/// What the ends of policy rules mean on one device. `any` is every address, but never the device itself; on a
/// host that guards itself, its own addresses are meant wherever an end holds them.
public final class Ends {
  private final Site site;
  private final Directory names;
  private final Device device;
  private final ZoneAddresses zones;
  private final IpSet own;

  Ends(Site site, Device device, ZoneAddresses zones) {
    this.site = site;
    this.names = Directory.of(site);
    this.device = device;
    this.zones = zones;
    this.own = set(device.addresses());
  }

  /// All ends of one side together.
  ///
  /// @param subject who names them, for errors
  /// @throws PolicyError for a name that nothing has, an empty group, an end without any address
  public Side resolve(String subject, List<String> ends) throws PolicyError {
    return resolve(subject, ends, false);
  }

  /// @param negated whether everything but the ends is meant
  Side resolve(String subject, List<String> ends, boolean negated) throws PolicyError {
    Side named = Side.of(IpSet.EMPTY);
    for (String end : ends) {
      named = and(named, end(subject, end, List.of()));
    }
    Side here = forwards() ? named : withOwn(named, ends);
    return negated ? others(subject, ends, here) : here;
  }

  private boolean forwards() {
    return device.role().forwards();
  }

  private static Side and(Side one, Side other) {
    return new Side(one.addresses().union(other.addresses()),
        Stream.concat(one.sets().stream(), other.sets().stream()).distinct().toList(), false,
        one.own().union(other.own()),
        Stream.concat(one.ownInterfaces().stream(), other.ownInterfaces().stream()).distinct().toList());
  }

  /// A host finds itself among the addresses that are named.
  private Side withOwn(Side named, List<String> ends) {
    IpSet meant = own.intersect(named.addresses());
    boolean dynamic = own.isEmpty() && ends.contains(Names.ANY);
    IpSet itself = dynamic || (!own.isEmpty() && meant.equals(own)) ? IpSet.ALL : meant;
    return new Side(named.addresses().minus(own), named.sets(), false, named.own().union(itself),
        named.ownInterfaces());
  }

  private Side others(String subject, List<String> ends, Side named) throws PolicyError {
    String all = String.join(", ", ends);
    if (forwards() && named.firewall()) {
      throw new PolicyError(subject, all,
          "holds the firewall itself, which 'any' never means: take it out, and name what is to be excepted");
    }
    IpSet left = named.addresses().complement();
    if (left.isEmpty()) {
      throw new PolicyError(subject, all, "is everything; everything but that is nothing");
    }
    IpSet ownLeft = forwards() || named.own().equals(IpSet.ALL)
        ? IpSet.EMPTY
        : named.own().isEmpty() ? IpSet.ALL : own.minus(named.own());
    return new Side(left.minus(forwards() ? IpSet.EMPTY : own), named.sets(), true, ownLeft, List.of());
  }

  private Side end(String subject, String end, List<String> way) throws PolicyError {
    Side found = lookUp(subject, end, way);
    if (found.addresses().isEmpty() && found.sets().isEmpty() && !found.firewall()) {
      throw new PolicyError(subject, end, "has no address; give it one, or take it out of the rule");
    }
    return found;
  }

  private Side lookUp(String subject, String end, List<String> way) throws PolicyError {
    if (end.equals(Names.ANY)) {
      return Side.of(IpSet.ALL);
    }
    if (end.equals(Names.FIREWALL)) {
      return forwards() ? itself(IpSet.ALL) : Side.of(firewalls());
    }
    if (end.equals(device.name())) {
      return forwards() || own.isEmpty() ? itself(IpSet.ALL) : Side.of(own);
    }
    Optional<Group> group = names.group(end);
    if (group.isPresent()) {
      return members(subject, group.get(), way);
    }
    Optional<DynamicSet> set = names.set(end);
    if (set.isPresent()) {
      return new Side(IpSet.EMPTY, List.of(set.get()), false, IpSet.EMPTY, List.of());
    }
    if (names.hasZone(end)) {
      return Side.of(zones.meant(end));
    }
    Optional<Side> plugged = plugged(subject, end);
    if (plugged.isPresent()) {
      return plugged.get();
    }
    Optional<IpSet> named = names.network(end).map(Network::prefixes).map(IpSet::of)
        .or(() -> names.range(end).map(AddressRange::ranges).map(IpSet::new))
        .or(() -> names.device(end).map(Device::addresses).map(Ends::set));
    return Side.of(named.isPresent() ? named.get() : literal(subject, end));
  }

  private IpSet firewalls() {
    return site.devices().stream().filter(one -> one.role() == DeviceRole.FIREWALL)
        .map(one -> set(one.addresses())).reduce(IpSet.EMPTY, IpSet::union);
  }

  private static Side itself(IpSet own) {
    return new Side(IpSet.EMPTY, List.of(), false, own, List.of());
  }

  /// `fw1/eth0`: addresses of another device, or this device by that interface.
  private Optional<Side> plugged(String subject, String end) throws PolicyError {
    int slash = end.indexOf('/');
    Optional<Device> holder = slash < 0 ? Optional.empty() : names.device(end.substring(0, slash));
    if (holder.isEmpty()) {
      return Optional.empty();
    }
    Interface plugged = holder.get().findInterface(end.substring(slash + 1))
        .orElseThrow(() -> new PolicyError(subject, end, "is no interface of device '" + holder.get().name() + "'"));
    IpSet addresses = set(plugged.addresses().stream().map(InterfaceAddress::address).toList());
    boolean here = holder.get().equals(device);
    if (plugged.dynamic() && !here) {
      throw new PolicyError(subject, end,
          "has a dynamic address, which only its own device knows; name its network, or a range");
    }
    if (plugged.dynamic()) {
      return Optional.of(new Side(IpSet.EMPTY, List.of(), false, IpSet.EMPTY, List.of(plugged.name())));
    }
    return Optional.of(here && forwards() ? itself(addresses) : Side.of(addresses));
  }

  private Side members(String subject, Group group, List<String> way) throws PolicyError {
    if (way.contains(group.name())) {
      throw new PolicyError(subject, group.name(), "is a group that holds itself: " + String.join(", ", way));
    }
    if (group.members().isEmpty()) {
      throw new PolicyError(subject, group.name(), "is an empty group; it would mean nothing, never everything");
    }
    List<String> longer = new ArrayList<>(way);
    longer.add(group.name());
    Side all = Side.of(IpSet.EMPTY);
    for (String member : group.members()) {
      all = and(all, end(subject, member, longer));
    }
    return all;
  }

  private static IpSet literal(String subject, String end) throws PolicyError {
    if (!end.matches("[0-9A-Fa-f:.]+(/\\d+|-[0-9A-Fa-f:.]+)?")) {
      throw new PolicyError(subject, end,
          "names nothing; declare it as a zone, network, device, range, set or group, or write an address");
    }
    try {
      return new IpSet(List.of(IpRange.parse(end)));
    } catch (IllegalArgumentException e) {
      throw new PolicyError(subject, end, "is neither a name of the site nor an address: " + e.getMessage());
    }
  }

  private static IpSet set(List<IpAddress> addresses) {
    return new IpSet(addresses.stream().map(one -> new IpRange(one, one)).toList());
  }
}
