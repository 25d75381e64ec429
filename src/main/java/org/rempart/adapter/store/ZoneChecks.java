package org.rempart.adapter.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rempart.net.IpPrefix;
import org.rempart.site.Network;
import org.rempart.site.Site;
import org.rempart.site.Zone;
import org.rempart.site.ZoneKind;
import org.rempart.site.ZoneNesting;

/// Zones, how they are nested, and the prefixes that lie in them.
final class ZoneChecks {
  private ZoneChecks() {}

  static void nesting(WrittenSite written) {
    Set<String> zones = written.names("zones");
    ZoneNesting nesting = new ZoneNesting(written.site());
    written.section("zones").forEach((name, at) -> {
      WrittenSite.exists(at, "inside", zones, "zone");
      if (nesting.loops(name)) {
        at.problem("zone '" + name + "' lies inside itself", "take 'inside' out of one of: "
            + String.join(", ", nesting.around(name)));
      }
    });
  }

  static void oneInternet(WrittenSite written) {
    List<Zone> internet = written.site().zones().stream().filter(zone -> zone.kind() == ZoneKind.INTERNET).toList();
    Map<String, Cursor> places = written.section("zones");
    internet.stream().skip(1).forEach(zone -> Optional.ofNullable(places.get(zone.name()))
        .ifPresent(at -> at.problem("'" + internet.getFirst().name() + "' is a zone of kind internet already",
            "there is one: it is everything that no other zone holds")));
    internet.stream().filter(zone -> zone.inside().isPresent()).forEach(zone -> Optional
        .ofNullable(places.get(zone.name())).ifPresent(at -> at.problem(
            "the Internet can't lie inside another zone", "take 'inside' out")));
  }

  static void networks(WrittenSite written) {
    Set<String> zones = written.names("zones");
    Set<String> networks = written.names("networks");
    written.section("networks").values().forEach(at -> WrittenSite.exists(at, "zone", zones, "zone"));
    written.section("devices").values().forEach(device -> WrittenSite.entries(device, "interfaces").values()
        .forEach(at -> WrittenSite.exists(at, "network", networks, "network")));
  }

  private record Placed(IpPrefix prefix, Network network) {}

  /// Two prefixes overlap only if one holds the other; so it is enough to compare each with those around it.
  static void overlaps(WrittenSite written) {
    ZoneNesting nesting = new ZoneNesting(written.site());
    Map<String, Cursor> places = written.section("networks");
    Deque<Placed> around = new ArrayDeque<>();
    for (Placed one : placed(written.site())) {
      while (!around.isEmpty() && !around.peek().prefix().contains(one.prefix())) {
        around.pop();
      }
      Set<String> told = new HashSet<>();
      around.stream().filter(outer -> !nesting.related(outer.network().zone(), one.network().zone()))
          .filter(outer -> told.add(outer.network().name()))
          .forEach(outer -> overlap(places, one, outer));
      around.push(one);
    }
  }

  /// Where a zone can't be read, nobody knows what it lies in.
  private static List<Placed> placed(Site site) {
    List<Placed> placed = new ArrayList<>();
    site.networks().stream().filter(network -> site.zone(network.zone()).isPresent())
        .forEach(network -> network.prefixes().forEach(prefix -> placed.add(new Placed(prefix, network))));
    placed.sort(Comparator.comparing(Placed::prefix));
    return placed;
  }

  private static void overlap(Map<String, Cursor> places, Placed one, Placed outer) {
    Optional.ofNullable(places.get(one.network().name())).ifPresent(at -> at.problem(
        "'" + one.prefix() + "' overlaps '" + outer.prefix() + "' of network " + outer.network().name()
            + " in another zone",
        "an address is in one zone; nest one zone in the other ('inside') if it is a part of it"));
  }
}
