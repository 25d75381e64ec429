package org.rempart.ui.map;

import java.util.List;
import org.rempart.site.Layout.Point;

/// A line on the map, as points close enough to look smooth.
record Curve(List<Point> points) {
  Curve {
    points = List.copyOf(points);
  }

  double length() {
    double length = 0;
    for (int i = 1; i < points.size(); i++) {
      length += distance(points.get(i - 1), points.get(i));
    }
    return length;
  }

  /// The point at a part of the length, 0 to 1.
  Point at(double part) {
    double left = length() * part;
    for (int i = 1; i < points.size(); i++) {
      Point a = points.get(i - 1);
      Point b = points.get(i);
      double step = distance(a, b);
      if (left <= step && step > 0) {
        return new Point(a.x() + (b.x() - a.x()) * left / step, a.y() + (b.y() - a.y()) * left / step);
      }
      left -= step;
    }
    return points.getLast();
  }

  static double distance(Point a, Point b) {
    return Math.hypot(a.x() - b.x(), a.y() - b.y());
  }
}
