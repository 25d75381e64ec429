package org.rempart.ui.map;

import java.util.List;
import java.util.Optional;
import javafx.scene.input.MouseEvent;
import org.rempart.site.Layout.Box;
import org.rempart.site.Layout.Point;
import org.rempart.site.MoveZone;
import org.rempart.site.NestZone;
import org.rempart.site.SiteDocument;
import org.rempart.site.Zone;
import org.rempart.ui.common.Desk;
import org.rempart.ui.inspector.Told;

/// Drags a zone with all that lies in it: it is nested in the zone under the pointer, or taken out of its own.
final class RoomDrag implements Drag {
  private final Desk desk;
  private final Board board;
  private final Zone zone;
  private final SiteDocument before;
  private final Box box;
  private final Optional<String> home;
  private final DropCard drop;
  private Point start = new Point(0, 0);
  private Optional<String> over;

  private RoomDrag(Desk desk, Board board, Zone zone) {
    this.desk = desk;
    this.board = board;
    this.zone = zone;
    this.before = board.shown();
    this.box = before.layout().zone(zone.name()).orElse(new Box(0, 0, 0, 0));
    this.home = board.ground().nesting().outer(zone.name());
    this.over = home;
    this.drop = new DropCard(board);
  }

  static void on(Desk desk, Board board, ZoneRoom room, Zone zone) {
    // where the press was, not where the drag is noticed
    Point[] pressed = {new Point(0, 0)};
    room.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> pressed[0] = new Point(event.getX(), event.getY()));
    room.addEventHandler(MouseEvent.MOUSE_MOVED,
        event -> room.setCursor(Grip.at(room, event.getX(), event.getY(), board.camera().scale()).cursor()));
    Drag.on(room, board, () -> {
      Grip grip = Grip.at(room, pressed[0].x(), pressed[0].y(), board.camera().scale());
      return grip.resizes() ? new EdgeDrag(desk, board, zone, grip) : new RoomDrag(desk, board, zone);
    });
  }

  @Override
  public void begin(Point at) {
    start = at;
    lift(true);
  }

  private void lift(boolean up) {
    board.ground().nesting().within(zone.name())
        .forEach(name -> board.pieces().room(name).ifPresent(room -> room.lift(up)));
  }

  @Override
  public void move(MouseEvent event, Point at) {
    Box to = to(at);
    board.preview(MoveZone.carried(before, zone.name(), to.x() - box.x(), to.y() - box.y()));
    Optional<String> under = under(at);
    if (!under.equals(over)) {
      over = under;
      Optional<String> fresh = under.filter(name -> !home.equals(under));
      board.pieces().target(fresh);
      drop.show(home.equals(under) ? List.of() : new ZoneDrop(desk, before, zone).lines(under));
    }
    drop.follow(board.boardPoint(event));
  }

  @Override
  public void end(MouseEvent event, Point at) {
    drop.hide();
    lift(false);
    board.pieces().target(Optional.empty());
    // until the document changes the old picture holds
    board.preview(before);
    Optional<String> under = under(at);
    if (under.equals(home)) {
      desk.perform(new MoveZone(zone.name(), to(at)));
    } else {
      Told.perform(desk, new NestZone(zone.name(), under, Optional.of(to(at))));
    }
  }

  private Optional<String> under(Point at) {
    return board.ground().zoneAt(at, board.ground().nesting().within(zone.name()));
  }

  private Box to(Point at) {
    return new Box(Math.rint(box.x() + at.x() - start.x()), Math.rint(box.y() + at.y() - start.y()), box.width(),
        box.height());
  }
}
