package org.rempart.ui.map;

import java.util.List;
import java.util.Optional;
import javafx.scene.input.MouseEvent;
import org.rempart.site.Device;
import org.rempart.site.Layout.Point;
import org.rempart.site.MoveCard;
import org.rempart.site.MoveDevice;
import org.rempart.site.SiteDocument;
import org.rempart.site.Zone;
import org.rempart.ui.common.Desk;
import org.rempart.ui.inspector.Told;

/// Drags a device: within its zone its card moves, into another zone the host does. A firewall moves freely.
final class CardDrag implements Drag {
  private final Desk desk;
  private final Board board;
  private final DeviceCard card;
  private final Device device;
  private final SiteDocument before;
  private final Optional<String> home;
  private final DropCard drop;
  private double grabX;
  private double grabY;
  private Optional<String> over = Optional.empty();

  CardDrag(Desk desk, Board board, DeviceCard card, Device device) {
    this.desk = desk;
    this.board = board;
    this.card = card;
    this.device = device;
    this.before = board.shown();
    this.home = before.site().zoneOf(device).map(Zone::name);
    this.drop = new DropCard(board);
  }

  @Override
  public void begin(Point at) {
    grabX = at.x() - card.getLayoutX();
    grabY = at.y() - card.getLayoutY();
    card.lift(true);
  }

  @Override
  public void move(MouseEvent event, Point at) {
    board.preview(before.withLayout(before.layout().withDevice(device.name(), corner(at))));
    Optional<String> zone = device.role().forwards() ? Optional.empty() : board.ground().zoneAt(at);
    if (!zone.equals(over)) {
      over = zone;
      board.pieces().target(zone);
      drop.show(zone.filter(to -> !home.equals(Optional.of(to)))
          .map(to -> new DeviceDrop(desk, before, device).lines(to)).orElse(List.of()));
    }
    drop.follow(board.boardPoint(event));
  }

  @Override
  public void end(MouseEvent event, Point at) {
    drop.hide();
    board.pieces().target(Optional.empty());
    card.lift(false);
    // until the document changes the old picture holds
    board.preview(before);
    Optional<String> zone = board.ground().zoneAt(at);
    if (device.role().forwards()) {
      desk.perform(new MoveCard(device.name(), corner(at)));
    } else if (zone.isPresent() && !zone.equals(home)) {
      Told.perform(desk, new MoveDevice(device.name(), zone.get(), corner(at)));
    } else if (zone.isPresent() || home.isEmpty()) {
      desk.perform(new MoveCard(device.name(), corner(at)));
    }
  }

  private Point corner(Point at) {
    return new Point(Math.rint(at.x() - grabX), Math.rint(at.y() - grabY));
  }
}
