package org.rempart.ui.map;

import javafx.scene.input.MouseEvent;
import org.rempart.site.EditRefused;
import org.rempart.site.Layout.Box;
import org.rempart.site.Layout.Point;
import org.rempart.site.ResizeZone;
import org.rempart.site.SiteDocument;
import org.rempart.site.Zone;
import org.rempart.ui.common.Desk;

/// Drags an edge or a corner of a room.
final class EdgeDrag implements Drag {
  private final Desk desk;
  private final Board board;
  private final Zone zone;
  private final Grip grip;
  private final SiteDocument before;
  private final Box box;
  private Point start = new Point(0, 0);

  EdgeDrag(Desk desk, Board board, Zone zone, Grip grip) {
    this.desk = desk;
    this.board = board;
    this.zone = zone;
    this.grip = grip;
    this.before = board.shown();
    this.box = before.layout().zone(zone.name()).orElse(new Box(0, 0, 0, 0));
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

  private ResizeZone edit(Point at) {
    return new ResizeZone(zone.name(), grip.moved(box, Math.rint(at.x() - start.x()), Math.rint(at.y() - start.y())));
  }
}
