package org.rempart.lint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.rempart.lint.cover.DeviceCover;
import org.rempart.net.IpSet;
import org.rempart.policy.ResolvedRule;
import org.rempart.policy.Traffic;
import org.rempart.site.Action;
import org.rempart.site.Zone;
import org.rempart.site.ZoneKind;

/// The rules that really let something pass from zones of one kind to zones of another: what an earlier rule decides does
/// not count.
record Opened(Kind kind, Predicate<Zone> from, Predicate<Zone> to) implements Check {
  /// Services that the Internet reaches on hosts outside a DMZ.
  static final Opened EXPOSED = new Opened(Kind.EXPOSED, zone -> zone.kind() == ZoneKind.INTERNET,
      zone -> zone.kind() != ZoneKind.INTERNET && zone.kind() != ZoneKind.DMZ);

  /// Connections that servers open inside, which anybody outside may reach.
  static final Opened DMZ_TO_INSIDE = new Opened(Kind.DMZ_TO_INSIDE, zone -> zone.kind() == ZoneKind.DMZ,
      zone -> zone.kind() == ZoneKind.LAN || zone.kind() == ZoneKind.MANAGEMENT);

  @Override
  public Stream<Remark> remarks(Situation situation) {
    IpSet sources = situation.site().zones().stream().filter(from).map(situation::addresses)
        .reduce(IpSet.EMPTY, IpSet::union);
    Map<String, List<String>> opened = new LinkedHashMap<>();
    for (Zone zone : situation.site().zones().stream().filter(to).toList()) {
      for (DeviceCover device : situation.devices()) {
        device.intent().rules().stream()
            .filter(rule -> rule.action() == Action.ACCEPT && opens(device, rule, sources, situation.addresses(zone)))
            .map(rule -> opened.computeIfAbsent(rule.id(), _ -> new ArrayList<>()))
            .filter(zones -> !zones.contains(zone.name()))
            .forEach(zones -> zones.add(zone.name()));
      }
    }
    return situation.rules().filter(rule -> opened.containsKey(rule.id()))
        .map(rule -> new Remark(kind, rule.id(), opened.getOrDefault(rule.id(), List.of())));
  }

  private static boolean opens(DeviceCover device, ResolvedRule rule, IpSet sources, IpSet destinations) {
    return device.decides(rule, sources, destinations, Traffic.EVERY);
  }
}
