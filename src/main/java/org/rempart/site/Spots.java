package org.rempart.site;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.rempart.site.Layout.Box;
import org.rempart.site.Layout.Point;

/// Where a card or a zone may stand without covering another.
public final class Spots {
  private static final double STEP = 8;
  private static final int RINGS = 120;

  private Spots() {}

  /// The place next to `wish` in a part of the map, off what is taken; below its end if it is full.
  static Box within(Box part, Box wish, List<Box> taken, double gap) {
    double right = part.x() + part.width();
    Box kept = new Box(
        Math.clamp(wish.x(), part.x(), Math.max(part.x(), right - wish.width())),
        Math.clamp(wish.y(), part.y(), Math.max(part.y(), part.y() + part.height() - wish.height())),
        wish.width(), wish.height());
    return nearest(kept, taken, gap, box -> covers(part, box))
        .or(() -> nearest(kept, taken, gap, box -> box.y() >= part.y() && box.x() >= part.x()
            && (box.x() + box.width() <= right || box.x() == part.x())))
        .orElse(kept);
  }

  /// The part of a room where cards and inner rooms may stand.
  static Box inside(Box room) {
    return new Box(room.x() + CardSize.GAP, room.y() + CardSize.HEADER + CardSize.GAP,
        room.width() - 2 * CardSize.GAP, room.height() - CardSize.HEADER - 2 * CardSize.GAP);
  }

  /// The box of the size of `wish` that is closest to it, `gap` away from all that is taken.
  public static Optional<Box> nearest(Box wish, Collection<Box> taken, double gap, Predicate<Box> allowed) {
    for (int ring = 0; ring <= RINGS; ring++) {
      Optional<Box> best = Optional.empty();
      for (int dx = -ring; dx <= ring; dx++) {
        for (int dy = -ring; dy <= ring; dy += Math.abs(dx) == ring || ring == 0 ? 1 : 2 * ring) {
          Box moved = new Box(wish.x() + dx * STEP, wish.y() + dy * STEP, wish.width(), wish.height());
          if (allowed.test(moved)
              && taken.stream().noneMatch(box -> overlap(box, moved, gap))
              && best.map(box -> distance(box, wish) > distance(moved, wish)).orElse(true)) {
            best = Optional.of(moved);
          }
        }
      }
      if (best.isPresent()) {
        return best;
      }
    }
    return Optional.empty();
  }

  /// Whether two boxes come closer than `gap`.
  public static boolean overlap(Box a, Box b, double gap) {
    return a.x() < b.x() + b.width() + gap && b.x() < a.x() + a.width() + gap
        && a.y() < b.y() + b.height() + gap && b.y() < a.y() + a.height() + gap;
  }

  static boolean covers(Box outer, Box inner) {
    return outer.contains(new Point(inner.x(), inner.y()))
        && outer.contains(new Point(inner.x() + inner.width(), inner.y() + inner.height()));
  }

  private static double distance(Box a, Box b) {
    return Math.hypot(a.x() - b.x(), a.y() - b.y());
  }
}
