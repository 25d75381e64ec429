package org.rempart.policy;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rempart.net.IpPrefix;
import org.rempart.net.IpSet;
import org.rempart.site.Network;
import org.rempart.site.Site;
import org.rempart.site.Zone;
import org.rempart.site.ZoneKind;

/// Which addresses each zone holds: those of its networks, without those of the zones nested in it; the zone of
/// kind `internet` holds all that no other zone does. So every address is in one zone at most.
///
/// @param byZone what is in the zone itself, in the order of the site
/// @param meant what a rule means that names the zone: with the zones nested in it
public record ZoneAddresses(Map<String, IpSet> byZone, Map<String, IpSet> meant) {
  public ZoneAddresses {
    byZone = Collections.unmodifiableMap(new LinkedHashMap<>(byZone));
    meant = Collections.unmodifiableMap(new LinkedHashMap<>(meant));
  }

  static ZoneAddresses of(Site site) throws PolicyError {
    refuseLoops(site);
    refuseOverlaps(site);
    Zone internet = internet(site).orElse(null);
    Map<String, IpSet> byZone = new LinkedHashMap<>();
    Map<String, IpSet> meant = new LinkedHashMap<>();
    IpSet elsewhere = IpSet.EMPTY;
    for (Zone zone : site.zones()) {
      if (!zone.equals(internet)) {
        IpSet all = withNested(site, zone);
        meant.put(zone.name(), all);
        byZone.put(zone.name(), all.minus(nested(site, zone)));
        elsewhere = elsewhere.union(all);
      }
    }
    if (internet != null) {
      byZone.put(internet.name(), elsewhere.complement());
      meant.put(internet.name(), elsewhere.complement().union(nested(site, internet)));
    }
    return new ZoneAddresses(byZone, meant);
  }

  /// Empty for a zone that has no networks.
  public IpSet of(String zone) {
    return byZone.getOrDefault(zone, IpSet.EMPTY);
  }

  /// What a rule means by the zone.
  public IpSet meant(String zone) {
    return meant.getOrDefault(zone, IpSet.EMPTY);
  }

  private static IpSet own(Site site, Zone zone) {
    List<IpPrefix> prefixes = site.networks().stream().filter(network -> network.zone().equals(zone.name()))
        .map(Network::prefixes).flatMap(List::stream).toList();
    return IpSet.of(prefixes);
  }

  private static IpSet nested(Site site, Zone outer) {
    return site.zones().stream().filter(zone -> zone.inside().equals(Optional.of(outer.name())))
        .map(zone -> withNested(site, zone)).reduce(IpSet.EMPTY, IpSet::union);
  }

  private static IpSet withNested(Site site, Zone zone) {
    return own(site, zone).union(nested(site, zone));
  }

  private static Optional<Zone> internet(Site site) throws PolicyError {
    List<Zone> all = site.zones().stream().filter(zone -> zone.kind() == ZoneKind.INTERNET).toList();
    if (all.size() > 1) {
      throw new PolicyError("zone '" + all.get(1).name() + "'", "internet",
          "is the kind of zone '" + all.getFirst().name() + "' already; put the networks of both into one zone");
    }
    return all.stream().findFirst();
  }

  private static void refuseLoops(Site site) throws PolicyError {
    for (Zone zone : site.zones()) {
      Set<String> seen = new HashSet<>(Set.of(zone.name()));
      Optional<String> outer = zone.inside();
      while (outer.isPresent()) {
        String name = outer.get();
        if (!seen.add(name)) {
          throw new PolicyError("zone '" + zone.name() + "'", name, "lies in itself; break the loop of 'inside'");
        }
        outer = site.zone(name)
            .orElseThrow(() -> new PolicyError("zone '" + zone.name() + "'", name, "is no zone of the site"))
            .inside();
      }
    }
  }

  /// An address is in two zones only if one is nested in the other.
  private static void refuseOverlaps(Site site) throws PolicyError {
    for (int i = 0; i < site.zones().size(); i++) {
      Zone zone = site.zones().get(i);
      for (Zone before : site.zones().subList(0, i)) {
        IpSet both = own(site, before).intersect(own(site, zone));
        boolean wan = zone.kind() == ZoneKind.INTERNET || before.kind() == ZoneKind.INTERNET;
        if (!both.isEmpty() && !wan && !isInside(site, zone, before) && !isInside(site, before, zone)) {
          throw new PolicyError("zone '" + zone.name() + "'", both.prefixes().getFirst().toString(),
              "is in zone '" + before.name()
                  + "' too; an address belongs to one zone, unless one is nested in the other");
        }
      }
    }
  }

  private static boolean isInside(Site site, Zone inner, Zone outer) {
    Optional<String> next = inner.inside();
    while (next.isPresent() && !next.get().equals(outer.name())) {
      next = next.flatMap(site::zone).flatMap(Zone::inside);
    }
    return next.isPresent();
  }
}
