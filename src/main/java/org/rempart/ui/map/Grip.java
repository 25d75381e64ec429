package org.rempart.ui.map;

import javafx.scene.Cursor;
import org.rempart.site.Layout.Box;
import org.rempart.site.ResizeZone;

/// Which edges of a room a pointer holds; none of them: the whole room.
record Grip(boolean left, boolean right, boolean top, boolean bottom) {
  private static final double EDGE = 6;
  private static final double CORNER = 14;

  /// @param scale edges are as easy to grip on a small map as on a large one
  static Grip at(ZoneRoom room, double x, double y, double scale) {
    double corner = CORNER / scale;
    boolean nearCorner = (x < corner || x > room.getWidth() - corner)
        && (y < corner || y > room.getHeight() - corner);
    double reach = nearCorner ? corner : EDGE / scale;
    return new Grip(x < reach, x > room.getWidth() - reach, y < reach, y > room.getHeight() - reach);
  }

  boolean resizes() {
    return left || right || top || bottom;
  }

  /// The box whose held edges were moved, the others stay.
  Box moved(Box box, double dx, double dy) {
    double oldRight = box.x() + box.width();
    double oldBottom = box.y() + box.height();
    double newLeft = left ? Math.min(box.x() + dx, oldRight - ResizeZone.MIN_WIDTH) : box.x();
    double newTop = top ? Math.min(box.y() + dy, oldBottom - ResizeZone.MIN_HEIGHT) : box.y();
    double newRight = right ? oldRight + dx : oldRight;
    double newBottom = bottom ? oldBottom + dy : oldBottom;
    return new Box(newLeft, newTop, newRight - newLeft, newBottom - newTop);
  }

  Cursor cursor() {
    if ((left && top) || (right && bottom)) {
      return Cursor.NW_RESIZE;
    }
    if ((right && top) || (left && bottom)) {
      return Cursor.NE_RESIZE;
    }
    if (left || right) {
      return Cursor.H_RESIZE;
    }
    return top || bottom ? Cursor.V_RESIZE : Cursor.DEFAULT;
  }
}
