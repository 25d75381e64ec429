package org.rempart.ui.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.canvas.Canvas;
import javafx.scene.paint.Color;
import org.rempart.measure.BitRate;
import org.rempart.site.CardSize;
import org.rempart.site.Layout;
import org.rempart.site.Layout.Box;
import org.rempart.site.SiteDocument;
import org.rempart.ui.common.Load;

/// Paints links below the cards and policy arrows above them, each layer on one canvas of the board's size.
final class MapPainter {
  private static final double DOTS = 24;

  private final Locale locale;
  private final Canvas links = new Canvas();
  private final Canvas arrows = new Canvas();
  private List<Wire> wires = List.of();
  private List<Arrow> shown = List.of();
  private List<Curve> ways = List.of();
  private Layout layout = Layout.EMPTY;
  private Optional<Curve> drawn = Optional.empty();

  /// @param locale in which loads are written
  MapPainter(Locale locale) {
    this.locale = locale;
    links.setMouseTransparent(true);
    arrows.setMouseTransparent(true);
  }

  Canvas links() {
    return links;
  }

  Canvas arrows() {
    return arrows;
  }

  void resize(double width, double height) {
    for (Canvas canvas : List.of(links, arrows)) {
      canvas.setWidth(width);
      canvas.setHeight(height);
    }
  }

  /// The next document is another one: all ways are found anew.
  void forget() {
    wires = List.of();
  }

  /// Takes over what is to be painted; ways are found here, once a change, and those of links only where an end moved.
  void show(SiteDocument document, List<Arrow> newArrows) {
    layout = document.layout();
    wires = Wiring.of(document, wires);
    shown = newArrows;
    Router router = new Router(obstacles());
    wires.forEach(wire -> router.keepOff(wire.curve()));
    ways = shown.stream().map(arrow -> router.route(arrow.from(), arrow.to())).toList();
  }

  /// The arrow that a person is drawing.
  void draw(Optional<Curve> arrow) {
    drawn = arrow;
  }

  void paint(Camera camera, MapInk ink, Map<String, DeviceBadge> badges) {
    Brush brush = new Brush(links, camera, ink);
    if (camera.scale() > 0.5) {
      brush.dots(camera.toMap(0, 0), camera.toMap(links.getWidth(), links.getHeight()), DOTS);
    }
    Labels labels = new Labels(taken());
    wires.forEach(wire -> wire(brush, ink, wire, load(badges, wire)));
    // labels after all lines: no line runs over a label
    Brush above = new Brush(arrows, camera, ink);
    arrows(above, ink);
    wires.forEach(wire -> load(badges, wire).ifPresent(load -> label(above, labels, ink, wire, load)));
    services(above, labels, ink);
    drawn.ifPresent(curve -> {
      above.line(curve, ink.accent(), 2);
      above.arrowHead(curve, ink.accent());
    });
  }

  private static Optional<Load> load(Map<String, DeviceBadge> badges, Wire wire) {
    return Optional.ofNullable(badges.getOrDefault(wire.device(), DeviceBadge.UNKNOWN).loads().get(wire.ifName()));
  }

  private static void wire(Brush brush, MapInk ink, Wire wire, Optional<Load> load) {
    if (load.isEmpty()) {
      brush.line(wire.curve(), ink.calm(), 1.5);
      return;
    }
    // the half at the device is what leaves it, the half at the zone what comes back
    brush.halves(wire.curve(), color(ink, load.get(), load.get().outBits()),
        color(ink, load.get(), load.get().inBits()), width(load.get()));
  }

  private static Color color(MapInk ink, Load load, double bits) {
    if (bits == 0) {
      return ink.calm();
    }
    if (load.speedBits().isEmpty()) {
      return ink.good();
    }
    double part = bits / load.speedBits().getAsDouble();
    return part > 0.8 ? ink.full() : part > 0.5 ? ink.busy() : ink.good();
  }

  /// A decade of load is half a pixel: 1.5 for a trickle, 4 for tens of gigabits.
  private static double width(Load load) {
    return Math.clamp(Math.log10(Math.max(1, Math.max(load.inBits(), load.outBits()))) * 0.5 - 1, 1.5, 4);
  }

  private void label(Brush brush, Labels labels, MapInk ink, Wire wire, Load load) {
    String text = "↓ " + BitRate.brief(load.inBits(), locale) + "  ↑ " + BitRate.brief(load.outBits(), locale);
    labels.on(wire.curve(), brush.labelSize(text)).ifPresent(box -> brush.label(box, text, ink.labelBorder()));
  }

  private void arrows(Brush brush, MapInk ink) {
    for (int i = 0; i < ways.size(); i++) {
      Color color = shown.get(i).accepted() ? ink.accent() : ink.full();
      brush.line(ways.get(i), color, 1.5);
      brush.origin(ways.get(i).points().getFirst(), color);
      brush.arrowHead(ways.get(i), color);
    }
  }

  private void services(Brush brush, Labels labels, MapInk ink) {
    for (int i = 0; i < ways.size(); i++) {
      String text = (shown.get(i).accepted() ? "" : "× ") + shown.get(i).label();
      Color color = shown.get(i).accepted() ? ink.accent() : ink.full();
      labels.on(ways.get(i), brush.labelSize(text)).ifPresent(box -> brush.label(box, text, color));
    }
  }

  private Obstacles obstacles() {
    Obstacles obstacles = new Obstacles();
    layout.devices().values().forEach(corner -> obstacles.add(CardSize.card(corner), 12));
    layout.zones().values().forEach(box -> obstacles.add(header(box), 8));
    layout.zones().values().forEach(box -> obstacles.add(box, 1));
    return obstacles;
  }

  private List<Box> taken() {
    List<Box> taken = new ArrayList<>();
    layout.devices().values().forEach(corner -> taken.add(CardSize.card(corner)));
    layout.zones().values().forEach(box -> taken.add(header(box)));
    return taken;
  }

  private static Box header(Box room) {
    return new Box(room.x(), room.y(), room.width(), CardSize.HEADER);
  }
}
