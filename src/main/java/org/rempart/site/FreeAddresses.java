package org.rempart.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rempart.net.Family;
import org.rempart.net.InterfaceAddress;
import org.rempart.net.IpAddress;
import org.rempart.net.IpPrefix;

/// Addresses that no device of a site has.
final class FreeAddresses {
  /// How far the search goes; a network with so many hosts in a row is no segment of people's machines.
  private static final int FAR = 65_536;

  /// Hosts begin here; the numbers below are for firewalls and switches by custom.
  private static final int FIRST_HOST = 10;

  private final Set<IpAddress> taken;

  /// @param except its own addresses count as free
  FreeAddresses(Site site, String except) {
    this.taken = site.devices().stream()
        .filter(device -> !device.name().equals(except))
        .flatMap(device -> device.addresses().stream())
        .collect(Collectors.toSet());
  }

  /// One address in each prefix of a network, with the host part that the old addresses had where it is free.
  ///
  /// @throws EditRefused if a prefix is full
  List<InterfaceAddress> in(Network network, List<InterfaceAddress> old) throws EditRefused {
    List<InterfaceAddress> found = new ArrayList<>();
    for (IpPrefix prefix : network.prefixes()) {
      IpAddress free = next(prefix, wish(prefix, old, found))
          .orElseThrow(
              () -> new EditRefused("no address of " + prefix + " in network '" + network.name() + "' is free"));
      found.add(new InterfaceAddress(free, prefix.length()));
    }
    return List.copyOf(found);
  }

  private static long wish(IpPrefix prefix, List<InterfaceAddress> old, List<InterfaceAddress> found) {
    Optional<Long> same = hostPart(old, prefix.family());
    if (same.isPresent()) {
      return same.get();
    }
    // a host that had IPv4 alone gets ::20 beside .20, the digits that people expect
    return prefix.family() == Family.IPV6
        ? hostPart(found, Family.IPV4).map(host -> Long.parseLong(Long.toString(host), 16)).orElse((long) FIRST_HOST)
        : FIRST_HOST;
  }

  private static Optional<Long> hostPart(List<InterfaceAddress> old, Family family) {
    return old.stream()
        .filter(address -> address.address().family() == family && address.length() < family.bits())
        .map(address -> address.address().low() - address.network().address().low())
        .filter(host -> host > 0)
        .findFirst();
  }

  private Optional<IpAddress> next(IpPrefix prefix, long wish) {
    IpAddress wished = prefix.first().plus(wish);
    Optional<IpAddress> free = prefix.contains(wished) ? search(prefix, wished) : Optional.empty();
    return free.isPresent() ? free : search(prefix, prefix.first());
  }

  private Optional<IpAddress> search(IpPrefix prefix, IpAddress from) {
    IpAddress candidate = from;
    for (int i = 0; i < FAR && prefix.contains(candidate); i++) {
      if (usable(prefix, candidate) && !taken.contains(candidate)) {
        return Optional.of(candidate);
      }
      if (candidate.equals(prefix.last())) {
        break;
      }
      candidate = candidate.plus(1);
    }
    return Optional.empty();
  }

  /// The first address names the network (in IPv6 any router of it), the last one is IPv4's broadcast; a
  /// prefix of two addresses or one has neither (RFC 3021, RFC 6164).
  private static boolean usable(IpPrefix prefix, IpAddress address) {
    if (prefix.length() >= prefix.family().bits() - 1) {
      return true;
    }
    return !address.equals(prefix.first()) && !(prefix.family() == Family.IPV4 && address.equals(prefix.last()));
  }
}
