package org.rempart.ui.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rempart.site.Layout.Box;
import org.rempart.site.Layout.Point;
import org.rempart.site.Spots;

/// Finds places for labels on lines: off cards, off zone titles, off one another.
final class Labels {
  private static final double[] PARTS = {0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82};

  private final List<Box> taken;

  Labels(List<Box> taken) {
    this.taken = new ArrayList<>(taken);
  }

  /// The box of a label on a line; empty if it would cover something everywhere.
  Optional<Box> on(Curve curve, Box size) {
    for (double part : PARTS) {
      Point p = curve.at(part);
      Box box = new Box(p.x() - size.width() / 2, p.y() - size.height() / 2, size.width(), size.height());
      if (taken.stream().noneMatch(other -> Spots.overlap(other, box, 3))) {
        taken.add(box);
        return Optional.of(box);
      }
    }
    return Optional.empty();
  }
}
