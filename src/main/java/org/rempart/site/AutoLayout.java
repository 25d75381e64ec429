package org.rempart.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.rempart.site.Layout.Box;
import org.rempart.site.Layout.Point;

/// A first drawing of a site that has none: the Internet on top, then what forwards between zones, then the
/// zones in rows from the least trusted on, with their cards in a grid. What has a place keeps it.
public final class AutoLayout {
  private static final double MARGIN = 32;
  private static final double SPACE = 32;
  private static final double WIDEST_ROW = 1200;
  private static final double CELL_X = CardSize.WIDTH + CardSize.GAP;
  private static final double CELL_Y = CardSize.HEIGHT + CardSize.GAP;

  private final Site site;
  private Layout layout;

  private AutoLayout(SiteDocument document) {
    this.site = document.site();
    this.layout = document.layout();
  }

  /// The document with a place for every zone and device.
  public static SiteDocument complete(SiteDocument document) {
    AutoLayout drawing = new AutoLayout(document);
    drawing.zones();
    drawing.forwarders();
    drawing.hosts();
    return drawing.layout.equals(document.layout()) ? document : document.withLayout(drawing.layout);
  }

  private void zones() {
    boolean first = layout.zones().isEmpty();
    double y = first ? MARGIN : bottom() + SPACE;
    y = rows(missing(true), y);
    // room for the firewalls and their links
    y += first && site.devices().stream().anyMatch(d -> d.role().forwards())
        ? 2 * SPACE + CardSize.HEIGHT + 2 * SPACE
        : 0;
    rows(missing(false), y);
  }

  private List<Zone> missing(boolean internet) {
    return site.zones().stream()
        .filter(zone -> !layout.zones().containsKey(zone.name()) && internet == (zone.kind() == ZoneKind.INTERNET))
        .sorted(Comparator.comparing(Zone::kind))
        .toList();
  }

  private double rows(List<Zone> zones, double top) {
    double x = MARGIN;
    double y = top;
    double tallest = 0;
    for (Zone zone : zones) {
      Box box = sized(zone, x, y);
      if (x > MARGIN && box.x() + box.width() > WIDEST_ROW) {
        x = MARGIN;
        y += tallest + SPACE;
        tallest = 0;
        box = sized(zone, x, y);
      }
      layout = layout.withZone(zone.name(), box);
      x += box.width() + SPACE;
      tallest = Math.max(tallest, box.height());
    }
    return y + tallest + (zones.isEmpty() ? 0 : SPACE);
  }

  private Box sized(Zone zone, double x, double y) {
    int cards = Members.of(site, zone).size();
    boolean internet = zone.kind() == ZoneKind.INTERNET;
    int columns = internet ? Math.max(4, Math.min(7, cards)) : Math.max(2, (int) Math.ceil(Math.sqrt(cards)));
    int rows = Math.max(1, (cards + columns - 1) / columns);
    return new Box(x, y, columns * CELL_X + CardSize.GAP, CardSize.HEADER + rows * CELL_Y + CardSize.GAP);
  }

  private void forwarders() {
    double y = site.zones().stream()
        .filter(zone -> zone.kind() == ZoneKind.INTERNET)
        .map(zone -> layout.zones().get(zone.name()))
        .mapToDouble(box -> box.y() + box.height())
        .max()
        .orElse(MARGIN) + 2 * SPACE;
    double x = MARGIN + CELL_X;
    for (Device device : unplaced(true)) {
      Box free = Spots.nearest(CardSize.card(new Point(x, y)), all(), SPACE / 2, _ -> true)
          .orElse(CardSize.card(new Point(x, bottom())));
      layout = layout.withDevice(device.name(), new Point(free.x(), free.y()));
      x += CELL_X + 3 * SPACE;
    }
  }

  private void hosts() {
    for (Device device : unplaced(false)) {
      Point corner = site.zoneOf(device)
          .map(zone -> slot(device, zone, layout.zones().getOrDefault(zone.name(), new Box(0, 0, 0, 0))))
          .orElseGet(() -> new Point(MARGIN, bottom() + SPACE));
      layout = layout.withDevice(device.name(), corner);
    }
  }

  private Point slot(Device device, Zone zone, Box room) {
    Box inside = Spots.cardsOf(room);
    List<Box> taken = layout.devices().values().stream().map(CardSize::card).toList();
    for (double y = inside.y(); y + CardSize.HEIGHT <= inside.y() + inside.height(); y += CELL_Y) {
      for (double x = inside.x(); x + CardSize.WIDTH <= inside.x() + inside.width(); x += CELL_X) {
        Box card = CardSize.card(new Point(x, y));
        if (taken.stream().noneMatch(box -> Spots.overlap(box, card, 0))) {
          return new Point(x, y);
        }
      }
    }
    return Spots.inZone(new SiteDocument(site, layout), device.name(), zone.name(), new Point(inside.x(), inside.y()));
  }

  private List<Device> unplaced(boolean forwards) {
    return site.devices().stream()
        .filter(device -> !layout.devices().containsKey(device.name()) && device.role().forwards() == forwards)
        .toList();
  }

  private List<Box> all() {
    List<Box> all = new ArrayList<>(layout.zones().values());
    layout.devices().values().forEach(corner -> all.add(CardSize.card(corner)));
    return all;
  }

  private double bottom() {
    return all().stream().mapToDouble(box -> box.y() + box.height()).max().orElse(0);
  }
}
