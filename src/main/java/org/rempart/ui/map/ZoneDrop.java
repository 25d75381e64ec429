package org.rempart.ui.map;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import org.rempart.site.EditRefused;
import org.rempart.site.NestZone;
import org.rempart.site.SiteDocument;
import org.rempart.site.Zone;
import org.rempart.ui.common.Desk;
import org.rempart.ui.inspector.Words;

/// What a zone's drop would change: where it is nested, and which rules thereby mean it or no longer do.
final class ZoneDrop {
  private final Desk desk;
  private final SiteDocument before;
  private final Zone zone;

  ZoneDrop(Desk desk, SiteDocument before, Zone zone) {
    this.desk = desk;
    this.before = before;
    this.zone = zone;
  }

  /// @param into empty for outside of all zones
  List<Label> lines(Optional<String> into) {
    try {
      new NestZone(zone.name(), into).applyTo(before);
    } catch (EditRefused e) {
      return List.of(DropCard.line(desk.texts().get("map.drop.refused"), "drop-bad"),
          DropCard.line(e.reason(), "drop-detail"));
    }
    return into.map(outer -> told("map.drop.into", "map.drop.nest", outer, "drop-good"))
        .or(() -> zone.inside().map(outer -> told("map.drop.out", "map.drop.unnest", outer, "drop-lost")))
        .orElse(List.of());
  }

  private List<Label> told(String title, String rules, String outer, String style) {
    String name = Words.end(before.site(), desk.texts(), outer);
    long naming = before.site().policy().stream()
        .filter(rule -> rule.from().contains(outer) || rule.to().contains(outer)).count();
    return List.of(DropCard.line(desk.texts().get(title, Words.zone(zone), name), "drop-title"),
        DropCard.line(desk.texts().get(rules, naming, name), naming == 0 ? "drop-detail" : style));
  }
}
