package org.rempart.ui.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rempart.site.CardSize;
import org.rempart.site.Device;
import org.rempart.site.Layout;
import org.rempart.site.Layout.Box;
import org.rempart.site.Layout.Point;
import org.rempart.site.Site;
import org.rempart.site.SiteDocument;
import org.rempart.site.ZoneNesting;

/// What lies where on the drawn map.
final class Ground {
  private static final Box NOWHERE = new Box(0, 0, 800, 480);

  private final Site site;
  private final Layout layout;
  private final ZoneNesting nesting;
  private final List<String> order;

  Ground(SiteDocument drawn) {
    site = drawn.site();
    layout = drawn.layout();
    nesting = new ZoneNesting(site);
    order = nesting.outermostFirst();
  }

  /// The zones as their rooms lie on one another, the lowest first.
  List<String> order() {
    return order;
  }

  ZoneNesting nesting() {
    return nesting;
  }

  /// The topmost zone at a point of the map, which is the innermost.
  Optional<String> zoneAt(Point p) {
    return zoneAt(p, List.of());
  }

  /// The topmost zone at a point but for some.
  Optional<String> zoneAt(Point p, List<String> without) {
    return order.reversed().stream()
        .filter(name -> !without.contains(name) && layout.zone(name).filter(box -> box.contains(p)).isPresent())
        .findFirst();
  }

  Optional<String> deviceAt(Point p) {
    return site.devices().reversed().stream()
        .map(Device::name)
        .filter(name -> layout.device(name).filter(corner -> CardSize.card(corner).contains(p)).isPresent())
        .findFirst();
  }

  /// The smallest box that holds everything.
  Box bounds() {
    List<Box> all = new ArrayList<>(layout.zones().values());
    layout.devices().values().forEach(corner -> all.add(CardSize.card(corner)));
    double left = all.stream().mapToDouble(Box::x).min().orElse(NOWHERE.x());
    double top = all.stream().mapToDouble(Box::y).min().orElse(NOWHERE.y());
    double right = all.stream().mapToDouble(box -> box.x() + box.width()).max().orElse(NOWHERE.width());
    double bottom = all.stream().mapToDouble(box -> box.y() + box.height()).max().orElse(NOWHERE.height());
    return new Box(left, top, right - left, bottom - top);
  }
}
