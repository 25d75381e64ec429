package org.rempart.policy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rempart.net.IpPrefix;
import org.rempart.net.IpSet;
import org.rempart.site.Network;
import org.rempart.site.Site;
import org.rempart.site.Zone;
import org.rempart.site.ZoneKind;

/// Which addresses each zone holds: those of its networks; the zone of kind `internet` holds all that no
/// other zone does. So every address is in one zone at most.
public record ZoneAddresses(Map<String, IpSet> byZone) {
  public ZoneAddresses {
    byZone = Collections.unmodifiableMap(new LinkedHashMap<>(byZone));
  }

  static ZoneAddresses of(Site site) throws PolicyError {
    Map<String, IpSet> byZone = new LinkedHashMap<>();
    IpSet taken = IpSet.EMPTY;
    for (Zone zone : site.zones()) {
      IpSet own = IpSet.of(prefixes(site, zone));
      if (zone.kind() != ZoneKind.INTERNET) {
        refuseOverlap(byZone, zone, own);
        byZone.put(zone.name(), own);
        taken = taken.union(own);
      }
    }
    List<Zone> internet = site.zones().stream().filter(zone -> zone.kind() == ZoneKind.INTERNET).toList();
    if (internet.size() > 1) {
      throw new PolicyError("zone '" + internet.get(1).name() + "'", "internet",
          "is the kind of zone '" + internet.getFirst().name() + "' already; put the networks of both into one zone");
    }
    for (Zone zone : internet) {
      byZone.put(zone.name(), taken.complement());
    }
    return new ZoneAddresses(byZone);
  }

  /// Empty for a zone that has no networks.
  public IpSet of(String zone) {
    return byZone.getOrDefault(zone, IpSet.EMPTY);
  }

  private static List<IpPrefix> prefixes(Site site, Zone zone) {
    return site.networks().stream().filter(network -> network.zone().equals(zone.name())).map(Network::prefixes)
        .flatMap(List::stream).toList();
  }

  private static void refuseOverlap(Map<String, IpSet> before, Zone zone, IpSet own) throws PolicyError {
    for (Map.Entry<String, IpSet> other : before.entrySet()) {
      IpSet both = other.getValue().intersect(own);
      if (!both.isEmpty()) {
        throw new PolicyError("zone '" + zone.name() + "'", both.prefixes().getFirst().toString(),
            "is in zone '" + other.getKey() + "' too; an address belongs to one zone");
      }
    }
  }
}
