package org.rempart.ui.map;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rempart.site.CardSize;
import org.rempart.site.Device;
import org.rempart.site.Interface;
import org.rempart.site.Layout;
import org.rempart.site.Layout.Box;
import org.rempart.site.Layout.Point;
import org.rempart.site.Link;
import org.rempart.site.Site;
import org.rempart.site.SiteDocument;

/// Which links there are to draw, and where they run: around rooms and cards that they do not end at.
final class Wiring {
  private static final double ROOM = 3;
  private static final double CARD = 30;

  private final Site site;
  private final Layout layout;
  private final List<Wire> known;

  private Wiring(SiteDocument document, List<Wire> known) {
    this.site = document.site();
    this.layout = document.layout();
    this.known = known;
  }

  /// @param known wires that stay as they are where their ends did: to find a way takes long on a large map
  static List<Wire> of(SiteDocument document, List<Wire> known) {
    Wiring wiring = new Wiring(document, known);
    List<Wire> wires = new ArrayList<>();
    Set<Link.End> cabled = new HashSet<>();
    wiring.cables(wires, cabled);
    wiring.uplinks(wires, cabled);
    return List.copyOf(wires);
  }

  private void cables(List<Wire> wires, Set<Link.End> cabled) {
    for (Link link : site.links()) {
      Point a = layout.devices().get(link.a().device());
      Point b = layout.devices().get(link.b().device());
      if (a != null && b != null) {
        Router router = new Router(obstacles(Set.of(link.a().device(), link.b().device()), false));
        wires.add(wire(link.a().device(), link.a().ifName(), router, CardSize.card(a), CardSize.card(b)));
        cabled.add(link.a());
        cabled.add(link.b());
      }
    }
  }

  private void uplinks(List<Wire> wires, Set<Link.End> cabled) {
    for (Device device : site.devices()) {
      Point corner = layout.devices().get(device.name());
      if (!device.role().forwards() || corner == null) {
        continue;
      }
      Router router = new Router(obstacles(Set.of(device.name()), true));
      for (Interface plug : device.interfaces()) {
        Box room = site.zoneOf(plug).map(zone -> layout.zones().get(zone.name())).orElse(null);
        if (room != null && !cabled.contains(new Link.End(device.name(), plug.name()))) {
          wires.add(wire(device.name(), plug.name(), router, CardSize.card(corner), room));
        }
      }
    }
  }

  private Wire wire(String device, String ifName, Router router, Box from, Box to) {
    Optional<Wire> same = known.stream().filter(wire -> wire.joins(device, ifName, from, to)).findFirst();
    same.ifPresent(wire -> router.keepOff(wire.curve()));
    return same.orElseGet(() -> new Wire(device, ifName, from, to, router.route(from, to)));
  }

  private Obstacles obstacles(Set<String> ignoredCards, boolean rooms) {
    Obstacles obstacles = new Obstacles();
    if (rooms) {
      layout.zones().values().forEach(box -> obstacles.add(box, ROOM));
    }
    layout.zones().values()
        .forEach(box -> obstacles.add(new Box(box.x(), box.y() + 1, box.width(), CardSize.HEADER), ROOM * 3));
    for (Map.Entry<String, Point> entry : layout.devices().entrySet()) {
      if (!ignoredCards.contains(entry.getKey())) {
        obstacles.add(CardSize.card(entry.getValue()), CARD);
      }
    }
    return obstacles;
  }
}
