package org.rempart.adapter.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rempart.site.PrefixOverlap;
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

  static void overlaps(WrittenSite written) {
    Map<String, Cursor> places = written.section("networks");
    PrefixOverlap.of(written.site()).forEach(overlap -> Optional.ofNullable(places.get(overlap.network()))
        .ifPresent(at -> at.problem("'" + overlap.prefix() + "' overlaps '" + overlap.outer() + "' of network "
            + overlap.outerNetwork() + " in another zone",
            "an address is in one zone; nest one zone in the other ('inside') if it is a part of it")));
  }
}
