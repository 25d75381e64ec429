package org.rempart.ui.map;

import javafx.geometry.Point2D;
import javafx.scene.transform.Affine;
import org.rempart.site.Layout.Box;
import org.rempart.site.Layout.Point;

/// Which part of the map is seen, and how large.
final class Camera {
  static final double NEAREST = 2.5;
  static final double FARTHEST = 0.15;

  private final Affine affine = new Affine();

  /// Map units to pixels of the board; nodes of the map share it.
  Affine affine() {
    return affine;
  }

  double scale() {
    return affine.getMxx();
  }

  Point toMap(double x, double y) {
    return new Point((x - affine.getTx()) / scale(), (y - affine.getTy()) / scale());
  }

  Point2D toBoard(double x, double y) {
    return new Point2D(x * scale() + affine.getTx(), y * scale() + affine.getTy());
  }

  void pan(double dx, double dy) {
    set(scale(), affine.getTx() + dx, affine.getTy() + dy);
  }

  /// Zooms while the point under the pointer stays where it is.
  void zoom(double factor, double x, double y) {
    double fresh = Math.clamp(scale() * factor, FARTHEST, NEAREST);
    Point held = toMap(x, y);
    set(fresh, x - held.x() * fresh, y - held.y() * fresh);
  }

  /// Shows all of a box inside a part of the board, no larger than `largest`.
  void fit(Box all, Box part, double largest) {
    double fresh = Math.clamp(Math.min(part.width() / all.width(), part.height() / all.height()), FARTHEST, largest);
    set(fresh, part.x() + (part.width() - all.width() * fresh) / 2 - all.x() * fresh,
        part.y() + (part.height() - all.height() * fresh) / 2 - all.y() * fresh);
  }

  private void set(double scale, double tx, double ty) {
    affine.setToTransform(scale, 0, Math.rint(tx), 0, scale, Math.rint(ty));
  }
}
