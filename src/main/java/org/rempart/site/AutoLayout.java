package org.rempart.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.rempart.site.Layout.Box;
import org.rempart.site.Layout.Point;

/// A first drawing of a site that has none: the Internet on top, then what forwards between zones, then the
/// zones in rows from the least trusted on, with their cards in a grid and nested zones below them. What has a
/// place keeps it, but a nested zone is drawn in the one around it.
public final class AutoLayout {
  private static final double MARGIN = 32;
  private static final double SPACE = 32;
  private static final double WIDEST_ROW = 1200;

  private final Site site;
  private final Layout before;
  private final Drawing drawing;

  private AutoLayout(SiteDocument document) {
    this.site = document.site();
    this.before = document.layout();
    this.drawing = new Drawing(document);
  }

  /// The document with a place for every zone and device.
  public static SiteDocument complete(SiteDocument document) {
    AutoLayout layout = new AutoLayout(document);
    layout.zones();
    layout.nested();
    layout.forwarders();
    layout.hosts();
    Layout drawn = layout.drawing.layout();
    return drawn.equals(document.layout()) ? document : document.withLayout(drawn);
  }

  private void zones() {
    boolean first = before.zones().isEmpty();
    double y = first ? MARGIN : bottom() + SPACE;
    y = rows(missing(true), y);
    // room for the firewalls and their links
    y += first && site.devices().stream().anyMatch(d -> d.role().forwards())
        ? 2 * SPACE + CardSize.HEIGHT + 2 * SPACE
        : 0;
    rows(missing(false), y);
  }

  private List<Zone> missing(boolean internet) {
    return drawing.nesting().outermost().stream()
        .flatMap(name -> site.zone(name).stream())
        .filter(zone -> drawing.room(zone.name()).isEmpty() && internet == (zone.kind() == ZoneKind.INTERNET))
        .sorted(Comparator.comparing(Zone::kind))
        .toList();
  }

  private double rows(List<Zone> zones, double top) {
    double x = MARGIN;
    double y = top;
    double tallest = 0;
    for (Zone zone : zones) {
      RoomPlan plan = RoomPlan.of(site, drawing, zone);
      if (x > MARGIN && x + plan.width() > WIDEST_ROW) {
        x = MARGIN;
        y += tallest + SPACE;
        tallest = 0;
      }
      draw(zone, plan, new Point(x, y));
      x += plan.width() + SPACE;
      tallest = Math.max(tallest, plan.height());
    }
    return y + tallest + (zones.isEmpty() ? 0 : SPACE);
  }

  /// Draws a zone with those in it; what of these has a room already is brought along.
  private void draw(Zone zone, RoomPlan plan, Point at) {
    drawing.draw(zone.name(), plan.at(at.x(), at.y()));
    plan.inner().forEach((name, corner) -> {
      double x = at.x() + corner.x();
      double y = at.y() + corner.y();
      drawing.room(name).ifPresentOrElse(room -> drawing.carry(name, x - room.x(), y - room.y()),
          () -> site.zone(name)
              .ifPresent(inner -> draw(inner, RoomPlan.of(site, drawing, inner), new Point(x, y))));
    });
  }

  /// Puts into the rooms around them what of the nested zones is drawn elsewhere, or not at all.
  private void nested() {
    for (String name : drawing.nesting().outermostFirst()) {
      Box around = drawing.nesting().outer(name).flatMap(drawing::room).orElse(null);
      if (around != null && drawing.room(name).filter(room -> Spots.covers(around, room)).isEmpty()) {
        Box floor = Spots.inside(around);
        Point corner = new Point(floor.x(), floor.y() + floor.height());
        if (drawing.room(name).isEmpty()) {
          site.zone(name).ifPresent(zone -> draw(zone, RoomPlan.of(site, drawing, zone), corner));
        }
        drawing.room(name).ifPresent(room -> drawing.move(name, room));
      }
    }
  }

  private void forwarders() {
    double y = site.zones().stream()
        .filter(zone -> zone.kind() == ZoneKind.INTERNET)
        .flatMap(zone -> drawing.room(zone.name()).stream())
        .mapToDouble(box -> box.y() + box.height())
        .max()
        .orElse(MARGIN) + 2 * SPACE;
    double x = MARGIN + RoomPlan.CELL_X;
    for (Device device : unplaced(true)) {
      Box free = Spots.nearest(CardSize.card(new Point(x, y)), all(), SPACE / 2, _ -> true)
          .orElse(CardSize.card(new Point(x, bottom())));
      drawing.draw(device.name(), new Point(free.x(), free.y()));
      x += RoomPlan.CELL_X + 3 * SPACE;
    }
  }

  private void hosts() {
    for (Device device : unplaced(false)) {
      site.zoneOf(device).map(Zone::name).ifPresentOrElse(
          zone -> drawing.stand(device.name(), zone, slot(device.name(), zone)),
          () -> drawing.draw(device.name(), new Point(MARGIN, bottom() + SPACE)));
    }
  }

  /// The first free cell of a zone's grid.
  private Point slot(String device, String zone) {
    Box inside = Spots.inside(drawing.room(zone).orElse(new Box(0, 0, 0, 0)));
    List<Box> taken = drawing.taken(zone, device);
    for (double y = inside.y(); y + CardSize.HEIGHT <= inside.y() + inside.height(); y += RoomPlan.CELL_Y) {
      for (double x = inside.x(); x + CardSize.WIDTH <= inside.x() + inside.width(); x += RoomPlan.CELL_X) {
        Box card = CardSize.card(new Point(x, y));
        if (taken.stream().noneMatch(box -> Spots.overlap(box, card, 0))) {
          return new Point(x, y);
        }
      }
    }
    return new Point(inside.x(), inside.y());
  }

  private List<Device> unplaced(boolean forwards) {
    return site.devices().stream()
        .filter(device -> !before.devices().containsKey(device.name()) && device.role().forwards() == forwards)
        .toList();
  }

  private List<Box> all() {
    List<Box> all = new ArrayList<>(drawing.layout().zones().values());
    drawing.layout().devices().values().forEach(corner -> all.add(CardSize.card(corner)));
    return all;
  }

  private double bottom() {
    return all().stream().mapToDouble(box -> box.y() + box.height()).max().orElse(0);
  }
}
