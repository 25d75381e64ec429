package org.rempart.ui.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.rempart.site.Layout.Box;
import org.rempart.site.Layout.Point;
import org.rempart.site.Layout.Point;
import org.rempart.site.Spots;

/// Finds places for labels on lines: off cards, off zone titles, off one another.
final class Labels {
  private static final double[] PARTS = {0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82};

  /// How much of a line a label may leave to be seen as a line.
  private static final double SEEN = 24;
  private static final double BESIDE = 8;

  private final List<Box> taken;

  Labels(List<Box> taken) {
    this.taken = new ArrayList<>(taken);
  }

  /// The box of a label on a line, or beside one that it would hide; empty if it would cover something everywhere.
  Optional<Box> on(Curve curve, Box size) {
    return Stream.concat(beside(curve, size), along(curve, size))
        .filter(box -> taken.stream().noneMatch(other -> Spots.overlap(other, box, 3)))
        .findFirst()
        .map(box -> {
          taken.add(box);
          return box;
        });
  }

  private static Stream<Box> along(Curve curve, Box size) {
    return DoubleStream.of(PARTS).mapToObj(curve::at).map(p -> around(p.x(), p.y(), size));
  }

  /// Above, below, left and right of a line that is hardly longer than the label is wide.
  private static Stream<Box> beside(Curve curve, Box size) {
    Point first = curve.points().getFirst();
    Point last = curve.points().getLast();
    double width = Math.abs(last.x() - first.x());
    double height = Math.abs(last.y() - first.y());
    if (width > size.width() + SEEN || height > size.height() + SEEN) {
      return Stream.empty();
    }
    double x = (first.x() + last.x()) / 2;
    double y = (first.y() + last.y()) / 2;
    double down = (height + size.height()) / 2 + BESIDE;
    double across = (width + size.width()) / 2 + BESIDE;
    return Stream.of(around(x, y + down, size), around(x, y - down, size), around(x + across, y, size),
        around(x - across, y, size));
  }

  private static Box around(double x, double y, Box size) {
    return new Box(x - size.width() / 2, y - size.height() / 2, size.width(), size.height());
  }
}
