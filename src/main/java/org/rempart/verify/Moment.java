package org.rempart.verify;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.rempart.net.Family;
import org.rempart.net.InterfaceAddress;
import org.rempart.net.IpAddress;
import org.rempart.net.IpPrefix;
import org.rempart.net.IpSet;

/// What a decision depends on besides ruleset and packet.
///
/// @param at when the packet comes
/// @param members of a named set of addresses, besides those of the ruleset
/// @param withinLimits whether no limit is reached
/// @param addresses of the device, by interface; those that are not told are nobody's
public record Moment(Instant at, Map<String, IpSet> members, boolean withinLimits,
    Map<String, List<InterfaceAddress>> addresses) {
  private static final IpSet LOOPBACK = IpSet.of(IpPrefix.parse("127.0.0.0/8"), IpPrefix.parse("::1"));
  private static final IpSet MULTICAST = IpSet.of(IpPrefix.parse("224.0.0.0/4"), IpPrefix.parse("ff00::/8"));
  private static final IpAddress BROADCAST = IpAddress.parse("255.255.255.255");

  /// For rulesets that depend on none of it: no members, no addresses, within all limits.
  public static final Moment ANY = new Moment(Instant.EPOCH, Map.of(), true, Map.of());

  public Moment {
    members = Map.copyOf(members);
    addresses = Map.copyOf(addresses);
  }

  /// What the device itself would send from, by this interface.
  Optional<IpAddress> address(String ifName, Family family) {
    return addresses.getOrDefault(ifName, List.of()).stream().map(InterfaceAddress::address)
        .filter(address -> address.family() == family).findFirst();
  }

  /// The type that the device's routes give an address.
  String type(IpAddress address) {
    if (LOOPBACK.contains(address) || own().anyMatch(one -> one.address().equals(address))) {
      return "local";
    }
    if (MULTICAST.contains(address)) {
      return "multicast";
    }
    return address.equals(BROADCAST) || own().anyMatch(one -> isBroadcast(one, address)) ? "broadcast" : "unicast";
  }

  private Stream<InterfaceAddress> own() {
    return addresses.values().stream().flatMap(List::stream);
  }

  /// A network of one or two addresses has no broadcast address (RFC 3021).
  private static boolean isBroadcast(InterfaceAddress own, IpAddress address) {
    return address.family() == Family.IPV4 && own.address().family() == Family.IPV4 && own.length() < 31
        && own.network().last().equals(address);
  }
}
