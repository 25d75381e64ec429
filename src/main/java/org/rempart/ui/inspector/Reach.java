package org.rempart.ui.inspector;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import org.rempart.site.Allowance;
import org.rempart.site.Device;
import org.rempart.site.Ends;
import org.rempart.site.Names;
import org.rempart.site.Site;
import org.rempart.site.Zone;
import org.rempart.ui.common.Desk;

/// Who may reach a device or a zone, zone by zone.
final class Reach {
  private final Desk desk;
  private final Site site;

  Reach(Desk desk) {
    this.desk = desk;
    this.site = desk.site();
  }

  List<Node> device(Device device) {
    Ends ends = new Ends(site);
    String home = site.zoneOf(device).map(Zone::name).orElse(Names.FIREWALL);
    List<Allowance> all = Allowance.of(site).stream().filter(one -> ends.cover(List.of(one.toEnd()), device)).toList();
    return rows(home, all);
  }

  /// @param end a zone, or `firewall`
  List<Node> end(String end) {
    return rows(end, Allowance.of(site).stream().filter(one -> one.to().zone().equals(end)).toList());
  }

  private List<Node> rows(String home, List<Allowance> all) {
    List<Node> rows = new ArrayList<>();
    List<String> nothing = new ArrayList<>();
    for (Zone from : site.zones()) {
      Set<String> services = new LinkedHashSet<>();
      all.stream()
          .filter(one -> one.accepted() && one.from().zone().equals(from.name()))
          .forEach(one -> services.add(Words.service(desk.texts(), one.service())));
      if (from.name().equals(home)) {
        rows.addFirst(Sheet.chips(Words.zone(from), List.of(Sheet.chip(desk.texts().get("inspector.neighbours")))));
      } else if (services.isEmpty()) {
        nothing.add(Words.zone(from));
      } else {
        rows.add(Sheet.chips(Words.zone(from), services.stream().map(Sheet::chip).toList()));
      }
    }
    if (!nothing.isEmpty()) {
      rows.add(Sheet.whisper(desk.texts().get("inspector.nothing.from", String.join(", ", nothing))));
    }
    return rows;
  }
}
