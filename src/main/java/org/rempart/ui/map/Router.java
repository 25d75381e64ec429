package org.rempart.ui.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.rempart.site.Layout.Box;
import org.rempart.site.Layout.Point;

/// Finds the line from border to border that is short and crosses little: bows first, else a line through
/// the gaps with round corners.
final class Router {
  private static final int SAMPLES = 24;
  private static final double PROBE = 10;
  private static final double STRAIGHT = 16;
  private static final double BESIDE = 5;
  private static final double[] PARTS = {0.5, 0.25, 0.75, 0.1, 0.9, 0.38, 0.62};
  private static final double[] GUTTERS = {10, 16, 28};

  /// A line not bent yet.
  ///
  /// @param atLeast what it costs at the very least
  private record Way(double atLeast, Supplier<Curve> curve) {}

  private record Port(Point at, double nx, double ny) {}

  private final Obstacles obstacles;
  private final List<Point> used = new ArrayList<>();

  /// @param obstacles the lines found are added to them
  Router(Obstacles obstacles) {
    this.obstacles = obstacles;
  }

  Curve route(Box from, Box to) {
    List<Way> ways = new ArrayList<>();
    List<Port> starts = ports(from, to);
    List<Port> ends = ports(to, from);
    for (Port start : starts) {
      for (Port end : ends) {
        ways.add(new Way(Curve.distance(start.at(), end.at()), () -> bow(start, end)));
      }
    }
    if (!holds(from, to) && !holds(to, from)) {
      starts.forEach(start -> gaps(ways, start, to, false));
      ends.forEach(end -> gaps(ways, end, from, true));
    }
    // shortest first: once one is found, all that can't beat it are never bent nor measured
    ways.sort(Comparator.comparingDouble(Way::atLeast));
    Curve best = ways.getFirst().curve().get();
    double lowest = cost(best, from, to, Double.MAX_VALUE);
    for (Way way : ways) {
      if (way.atLeast() >= lowest) {
        break;
      }
      Curve curve = way.curve().get();
      double cost = cost(curve, from, to, lowest);
      if (cost < lowest) {
        lowest = cost;
        best = curve;
      }
    }
    keepOff(best);
    return best;
  }

  /// Lines that are routed from now on begin and end elsewhere than this one, and do not run along it.
  void keepOff(Curve curve) {
    for (int i = 1; i < curve.points().size(); i++) {
      Point a = curve.points().get(i - 1);
      Point b = curve.points().get(i);
      if (Curve.distance(a, b) > STRAIGHT) {
        obstacles.add(new Box(Math.min(a.x(), b.x()) - BESIDE, Math.min(a.y(), b.y()) - BESIDE,
            Math.abs(a.x() - b.x()) + 2 * BESIDE, Math.abs(a.y() - b.y()) + 2 * BESIDE), 3);
      }
    }
    used.add(curve.points().getFirst());
    used.add(curve.points().getLast());
  }

  /// Where a line to another box may begin: at the outer side of the border, or at its inner side if the other
  /// box lies within.
  private static List<Port> ports(Box box, Box other) {
    double out = holds(box, other) ? -1 : 1;
    List<Port> ports = new ArrayList<>();
    double right = box.x() + box.width();
    double bottom = box.y() + box.height();
    for (double part : PARTS) {
      double x = box.x() + box.width() * part;
      ports.add(new Port(new Point(x, bottom), 0, out));
      ports.add(new Port(new Point(x, box.y()), 0, -out));
      if (part == 0.5 || box.height() > 100) {
        double y = box.y() + box.height() * part;
        ports.add(new Port(new Point(box.x(), y), -out, 0));
        ports.add(new Port(new Point(right, y), out, 0));
      }
    }
    return ports;
  }

  private static Curve bow(Port a, Port b) {
    double dx = Math.abs(a.at().x() - b.at().x());
    double dy = Math.abs(a.at().y() - b.at().y());
    double reachA = Math.max(16, (a.nx() != 0 ? dx : dy) * 0.5);
    double reachB = Math.max(16, (b.nx() != 0 ? dx : dy) * 0.5);
    Point c = new Point(a.at().x() + a.nx() * reachA, a.at().y() + a.ny() * reachA);
    Point d = new Point(b.at().x() + b.nx() * reachB, b.at().y() + b.ny() * reachB);
    List<Point> points = new ArrayList<>();
    for (int i = 0; i <= SAMPLES; i++) {
      points.add(cubic(a.at(), c, d, b.at(), (double) i / SAMPLES));
    }
    return new Curve(points);
  }

  private static Point cubic(Point a, Point b, Point c, Point d, double t) {
    double u = 1 - t;
    double wa = u * u * u;
    double wb = 3 * u * u * t;
    double wc = 3 * u * t * t;
    double wd = t * t * t;
    return new Point(wa * a.x() + wb * b.x() + wc * c.x() + wd * d.x(),
        wa * a.y() + wb * b.y() + wc * c.y() + wd * d.y());
  }

  /// Down (or up) out of the start, across, along the side of the target, and in.
  private static void gaps(List<Way> ways, Port start, Box to, boolean backwards) {
    if (start.ny() == 0) {
      return;
    }
    double right = to.x() + to.width();
    for (double gutter : GUTTERS) {
      for (double out : new double[]{20, 36, 60}) {
        double across = start.at().y() + start.ny() * out;
        for (double part : new double[]{0.5, 0.25, 0.75}) {
          double y = to.y() + to.height() * part;
          ways.add(gap(start.at(), across, to.x() - gutter, new Point(to.x(), y), backwards));
          ways.add(gap(start.at(), across, right + gutter, new Point(right, y), backwards));
        }
      }
    }
  }

  private static Way gap(Point start, double across, double gutter, Point end, boolean backwards) {
    double corners = Math.abs(across - start.y()) + Math.abs(gutter - start.x()) + Math.abs(end.y() - across)
        + Math.abs(end.x() - gutter);
    return new Way(corners * 0.9, () -> {
      Curve curve = cornered(start, across, gutter, end);
      return backwards ? new Curve(curve.points().reversed()) : curve;
    });
  }

  private static Curve cornered(Point start, double across, double gutter, Point end) {
    List<Point> corners = List.of(start, new Point(start.x(), across), new Point(gutter, across),
        new Point(gutter, end.y()), end);
    List<Point> points = new ArrayList<>(List.of(start));
    for (int i = 1; i < corners.size() - 1; i++) {
      round(points, corners.get(i - 1), corners.get(i), corners.get(i + 1));
    }
    points.add(end);
    return new Curve(points);
  }

  private static void round(List<Point> points, Point before, Point corner, Point after) {
    double radius = Math.min(12, Math.min(Curve.distance(before, corner), Curve.distance(corner, after)) / 2);
    Point in = towards(corner, before, radius);
    Point out = towards(corner, after, radius);
    for (int i = 0; i <= 6; i++) {
      double t = i / 6.0;
      double u = 1 - t;
      points.add(new Point(u * u * in.x() + 2 * u * t * corner.x() + t * t * out.x(),
          u * u * in.y() + 2 * u * t * corner.y() + t * t * out.y()));
    }
  }

  private static Point towards(Point from, Point to, double distance) {
    double length = Math.max(0.001, Curve.distance(from, to));
    return new Point(from.x() + (to.x() - from.x()) * distance / length,
        from.y() + (to.y() - from.y()) * distance / length);
  }

  /// Length and what is crossed; measured only as far as it stays below `limit`.
  private double cost(Curve way, Box from, Box to, double limit) {
    // the whole length first: what is too long already is never measured
    double cost = way.length();
    Point first = way.points().getFirst();
    Point last = way.points().getLast();
    for (Point end : used) {
      if (Curve.distance(end, first) < 12 || Curve.distance(end, last) < 12) {
        cost += 60;
      }
    }
    for (int i = 1; i < way.points().size() && cost < limit; i++) {
      cost += stretch(way.points().get(i - 1), way.points().get(i), from, to);
    }
    return cost;
  }

  private double stretch(Point a, Point b, Box from, Box to) {
    double length = Curve.distance(a, b);
    int probes = Math.max(1, (int) (length / PROBE));
    double weight = 0;
    for (int i = 0; i < probes; i++) {
      double t = (i + 0.5) / probes;
      Point p = new Point(a.x() + (b.x() - a.x()) * t, a.y() + (b.y() - a.y()) * t);
      weight += obstacles.at(p) / probes;
      weight += through(from, to, p) || through(to, from, p) ? 20.0 / probes : 0;
    }
    return length * weight;
  }

  /// Whether a point lies in an end of the line where the line has no business: it may run within a room to a
  /// thing in there.
  private static boolean through(Box end, Box other, Point p) {
    return inside(end, p) && !holds(end, other);
  }

  private static boolean holds(Box outer, Box inner) {
    return outer.contains(new Point(inner.x(), inner.y()))
        && outer.contains(new Point(inner.x() + inner.width(), inner.y() + inner.height()));
  }

  private static boolean inside(Box box, Point p) {
    return p.x() > box.x() + 1 && p.x() < box.x() + box.width() - 1 && p.y() > box.y() + 1
        && p.y() < box.y() + box.height() - 1;
  }
}
