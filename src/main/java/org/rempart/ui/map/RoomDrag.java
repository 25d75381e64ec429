package org.rempart.ui.map;

import javafx.scene.Cursor;
import javafx.scene.input.MouseEvent;
import org.rempart.site.Edit;
import org.rempart.site.EditRefused;
import org.rempart.site.Layout.Box;
import org.rempart.site.Layout.Point;
import org.rempart.site.MoveZone;
import org.rempart.site.ResizeZone;
import org.rempart.site.SiteDocument;
import org.rempart.site.Zone;
import org.rempart.ui.common.Desk;

/// Drags a zone, or one of its edges or corners.
final class RoomDrag implements Drag {
  private static final double EDGE = 6;
  private static final double CORNER = 14;

  /// Which edges move; none of them: the whole room does.
  private record Grip(boolean left, boolean right, boolean top, boolean bottom) {
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

  private final Desk desk;
  private final Board board;
  private final Zone zone;
  private final Grip grip;
  private final SiteDocument before;
  private final Box box;
  private Point start = new Point(0, 0);

  private RoomDrag(Desk desk, Board board, Zone zone, Grip grip) {
    this.desk = desk;
    this.board = board;
    this.zone = zone;
    this.grip = grip;
    this.before = board.shown();
    this.box = before.layout().zones().getOrDefault(zone.name(), new Box(0, 0, 0, 0));
  }

  static void on(Desk desk, Board board, ZoneRoom room, Zone zone) {
    // where the press was, not where the drag is noticed
    Point[] pressed = {new Point(0, 0)};
    room.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> pressed[0] = new Point(event.getX(), event.getY()));
    room.addEventHandler(MouseEvent.MOUSE_MOVED,
        event -> room.setCursor(Grip.at(room, event.getX(), event.getY(), board.camera().scale()).cursor()));
    Drag.on(room, board,
        () -> new RoomDrag(desk, board, zone, Grip.at(room, pressed[0].x(), pressed[0].y(), board.camera().scale())));
  }

  @Override
  public void begin(Point at) {
    start = at;
  }

  @Override
  public void move(MouseEvent event, Point at) {
    try {
      board.preview(edit(at).applyTo(before));
    } catch (EditRefused _) {
      board.preview(before); // the reason is told at the end
    }
  }

  @Override
  public void end(MouseEvent event, Point at) {
    board.preview(before);
    desk.perform(edit(at));
  }

  private Edit edit(Point at) {
    double dx = Math.rint(at.x() - start.x());
    double dy = Math.rint(at.y() - start.y());
    if (!grip.resizes()) {
      return new MoveZone(zone.name(), new Box(box.x() + dx, box.y() + dy, box.width(), box.height()));
    }
    double right = box.x() + box.width();
    double bottom = box.y() + box.height();
    double left = grip.left() ? Math.min(box.x() + dx, right - ResizeZone.MIN_WIDTH) : box.x();
    double top = grip.top() ? Math.min(box.y() + dy, bottom - ResizeZone.MIN_HEIGHT) : box.y();
    double newRight = grip.right() ? right + dx : right;
    double newBottom = grip.bottom() ? bottom + dy : bottom;
    return new ResizeZone(zone.name(), new Box(left, top, newRight - left, newBottom - top));
  }
}
