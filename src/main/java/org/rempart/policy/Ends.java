package org.rempart.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rempart.net.IpPrefix;
import org.rempart.net.IpSet;
import org.rempart.site.Device;
import org.rempart.site.Group;
import org.rempart.site.Names;
import org.rempart.site.Network;
import org.rempart.site.Site;

/// What the ends of policy rules mean on one firewall. `any` is every address, but never the firewall
/// itself: that is meant only where `firewall` or its own name is written.
public final class Ends {
  private record Found(IpSet addresses, boolean firewall) {
    Found and(Found other) {
      return new Found(addresses.union(other.addresses), firewall || other.firewall);
    }
  }

  private static final Found ITSELF = new Found(IpSet.EMPTY, true);

  private final Site site;
  private final Device firewall;
  private final ZoneAddresses zones;

  Ends(Site site, Device firewall, ZoneAddresses zones) {
    this.site = site;
    this.firewall = firewall;
    this.zones = zones;
  }

  /// All ends of one side together.
  ///
  /// @param subject who names them, for errors
  /// @throws PolicyError for a name that nothing has, an empty group, an end without any address
  public Side resolve(String subject, List<String> ends) throws PolicyError {
    Found all = new Found(IpSet.EMPTY, false);
    for (String end : ends) {
      all = all.and(end(subject, end, List.of()));
    }
    IpSet addresses = all.addresses();
    return new Side(addresses, List.of(), false, all.firewall() ? IpSet.ALL : IpSet.EMPTY, List.of());
  }

  private Found end(String subject, String end, List<String> way) throws PolicyError {
    Found found = lookUp(subject, end, way);
    if (found.addresses().isEmpty() && !found.firewall()) {
      throw new PolicyError(subject, end, "has no address; give it one, or take it out of the rule");
    }
    return found;
  }

  private Found lookUp(String subject, String end, List<String> way) throws PolicyError {
    if (end.equals(Names.ANY)) {
      return addresses(IpSet.ALL);
    }
    if (end.equals(Names.FIREWALL) || end.equals(firewall.name())) {
      return ITSELF;
    }
    Optional<Group> group = site.group(end);
    if (group.isPresent()) {
      return members(subject, group.get(), way);
    }
    if (site.zone(end).isPresent()) {
      return addresses(zones.of(end));
    }
    Optional<IpSet> named = site.network(end).map(Network::prefixes).map(IpSet::of)
        .or(() -> site.device(end).map(device -> IpSet
            .of(device.addresses().stream().map(one -> new IpPrefix(one, one.family().bits())).toList())));
    return addresses(named.isPresent() ? named.get() : literal(subject, end));
  }

  private Found members(String subject, Group group, List<String> way) throws PolicyError {
    if (way.contains(group.name())) {
      throw new PolicyError(subject, group.name(), "is a group that holds itself: " + String.join(", ", way));
    }
    if (group.members().isEmpty()) {
      throw new PolicyError(subject, group.name(), "is an empty group; it would mean nothing, never everything");
    }
    List<String> longer = new ArrayList<>(way);
    longer.add(group.name());
    Found all = new Found(IpSet.EMPTY, false);
    for (String member : group.members()) {
      all = all.and(end(subject, member, longer));
    }
    return all;
  }

  private static IpSet literal(String subject, String end) throws PolicyError {
    if (!end.matches("[0-9A-Fa-f:.]+(/\\d+)?")) {
      throw new PolicyError(subject, end,
          "names nothing; declare it as a zone, network, device or group, or write an address");
    }
    try {
      return IpSet.of(IpPrefix.parse(end));
    } catch (IllegalArgumentException e) {
      throw new PolicyError(subject, end, "is neither a name of the site nor an address: " + e.getMessage());
    }
  }

  private static Found addresses(IpSet set) {
    return new Found(set, false);
  }
}
