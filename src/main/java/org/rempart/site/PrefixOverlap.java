package org.rempart.site;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.rempart.net.IpPrefix;

/// A prefix that lies in one of another zone, where neither zone is nested in the other: its addresses would be in
/// two zones.
///
/// @param network of the inner prefix
public record PrefixOverlap(IpPrefix prefix, String network, IpPrefix outer, String outerNetwork) {
  private record Placed(IpPrefix prefix, Network network) {}

  /// Two prefixes overlap only if one holds the other; so it is enough to compare each with those around it.
  /// Networks in a zone that is not there are left out: nobody knows what they lie in.
  public static List<PrefixOverlap> of(Site site) {
    ZoneNesting nesting = new ZoneNesting(site);
    List<PrefixOverlap> overlaps = new ArrayList<>();
    Deque<Placed> around = new ArrayDeque<>();
    for (Placed one : placed(site)) {
      while (!around.isEmpty() && !around.peek().prefix().contains(one.prefix())) {
        around.pop();
      }
      around.stream().filter(outer -> !nesting.related(outer.network().zone(), one.network().zone()))
          .map(outer -> new PrefixOverlap(one.prefix(), one.network().name(), outer.prefix(), outer.network().name()))
          .forEach(overlaps::add);
      around.push(one);
    }
    return List.copyOf(overlaps);
  }

  private static List<Placed> placed(Site site) {
    List<Placed> placed = new ArrayList<>();
    site.networks().stream().filter(network -> site.zone(network.zone()).isPresent())
        .forEach(network -> network.prefixes().forEach(prefix -> placed.add(new Placed(prefix, network))));
    placed.sort(Comparator.comparing(Placed::prefix));
    return placed;
  }

  public String text() {
    return "'" + prefix + "' of network " + network + " overlaps '" + outer + "' of network " + outerNetwork
        + " in another zone";
  }
}
