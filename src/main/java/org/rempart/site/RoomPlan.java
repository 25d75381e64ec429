package org.rempart.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rempart.site.Layout.Box;
import org.rempart.site.Layout.Point;

/// How large a zone's first drawing is: its cards in a grid, below them in rows the rooms that lie in it.
///
/// @param inner the upper left corners of those rooms, from that of this one
record RoomPlan(double width, double height, Map<String, Point> inner) {
  static final double CELL_X = CardSize.WIDTH + CardSize.GAP;
  static final double CELL_Y = CardSize.HEIGHT + CardSize.GAP;
  private static final double WIDEST = 4 * CELL_X;

  /// @param drawing rooms that have a box there keep its size
  static RoomPlan of(Site site, Drawing drawing, Zone zone) {
    int cards = Members.of(site, zone).size();
    List<String> rooms = drawing.nesting().inner(zone.name());
    boolean internet = zone.kind() == ZoneKind.INTERNET;
    int columns = internet ? Math.clamp(cards, 4, 7) : Math.max(2, (int) Math.ceil(Math.sqrt(cards)));
    int rows = Math.max(rooms.isEmpty() ? 1 : 0, (cards + columns - 1) / columns);
    double right = columns * CELL_X + CardSize.GAP;
    double bottom = CardSize.HEADER + CardSize.GAP + rows * CELL_Y;
    double x = CardSize.GAP;
    double y = bottom;
    Map<String, Point> inner = new LinkedHashMap<>();
    for (String name : rooms) {
      Box room = drawing.room(name).orElseGet(() -> site.zone(name).map(one -> of(site, drawing, one).at(0, 0))
          .orElse(new Box(0, 0, 0, 0)));
      if (x > CardSize.GAP && x + room.width() > Math.max(right, WIDEST)) {
        x = CardSize.GAP;
        y = bottom;
      }
      inner.put(name, new Point(x, y));
      x += room.width() + CardSize.GAP;
      right = Math.max(right, x);
      bottom = Math.max(bottom, y + room.height() + CardSize.GAP);
    }
    return new RoomPlan(right, bottom, inner);
  }

  Box at(double x, double y) {
    return new Box(x, y, width, height);
  }
}
