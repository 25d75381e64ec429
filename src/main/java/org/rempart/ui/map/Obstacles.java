package org.rempart.ui.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rempart.site.Layout.Box;
import org.rempart.site.Layout.Point;

/// What lines should not cross, found by place: a large map has thousands of cards, a point lies on hardly any.
final class Obstacles {
  private static final double CELL = 96;

  /// @param cost in map units of detour that a unit of crossing is worth
  private record Obstacle(Box box, double cost) {}

  private record Cell(long column, long row) {
    static Cell at(double x, double y) {
      return new Cell((long) Math.floor(x / CELL), (long) Math.floor(y / CELL));
    }
  }

  private final Map<Cell, List<Obstacle>> cells = new HashMap<>();

  void add(Box box, double cost) {
    Obstacle obstacle = new Obstacle(box, cost);
    Cell first = Cell.at(box.x(), box.y());
    Cell last = Cell.at(box.x() + box.width(), box.y() + box.height());
    for (long column = first.column(); column <= last.column(); column++) {
      for (long row = first.row(); row <= last.row(); row++) {
        cells.computeIfAbsent(new Cell(column, row), _ -> new ArrayList<>()).add(obstacle);
      }
    }
  }

  /// The cost of all that lies at a point.
  double at(Point p) {
    double cost = 0;
    for (Obstacle obstacle : cells.getOrDefault(Cell.at(p.x(), p.y()), List.of())) {
      if (obstacle.box().contains(p)) {
        cost += obstacle.cost();
      }
    }
    return cost;
  }
}
