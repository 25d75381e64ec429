package org.rempart.ui.map;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseEvent;
import org.rempart.site.AddRule;
import org.rempart.site.DeviceRole;
import org.rempart.site.Layout.Point;
import org.rempart.site.Names;
import org.rempart.site.Site;
import org.rempart.ui.common.Desk;
import org.rempart.ui.inspector.ServicePicker;
import org.rempart.ui.inspector.Words;

/// Draws an arrow from a zone or device to another; where it ends a popover asks which services may flow.
final class ArrowDrag implements Drag {
  private final Desk desk;
  private final Board board;
  private final String from;
  private Point start = new Point(0, 0);
  private Optional<String> target = Optional.empty();

  ArrowDrag(Desk desk, Board board, String from) {
    this.desk = desk;
    this.board = board;
    this.from = from;
  }

  @Override
  public void begin(Point at) {
    start = at;
  }

  @Override
  public void move(MouseEvent event, Point at) {
    Optional<String> over = targetAt(at);
    if (!over.equals(target)) {
      mark(over);
    }
    board.draw(Optional.of(new Curve(List.of(start, at))));
  }

  @Override
  public void end(MouseEvent event, Point at) {
    Optional<String> to = targetAt(at);
    mark(Optional.empty());
    if (to.isEmpty()) {
      board.draw(Optional.empty());
      return;
    }
    ask(to.get(), board.boardPoint(event));
  }

  private Optional<String> targetAt(Point at) {
    return board.ground().deviceAt(at).or(() -> board.ground().zoneAt(at)).filter(name -> !name.equals(from));
  }

  private void mark(Optional<String> over) {
    target = over;
    board.pieces().target(over);
    board.shown().site().devices().forEach(device -> board.pieces().card(device.name())
        .ifPresent(
            card -> card.pseudoClassStateChanged(DeviceCard.TARGET, over.filter(device.name()::equals).isPresent())));
  }

  private void ask(String to, Point2D at) {
    Site site = desk.site();
    String title = Words.end(site, desk.texts(), end(site, from)) + " → "
        + Words.end(site, desk.texts(), end(site, to));
    ServicePicker picker = new ServicePicker(desk, title,
        services -> desk.perform(new AddRule(List.of(end(site, from)), List.of(end(site, to)), services)),
        () -> {
          board.leave();
          board.requestFocus();
        });
    board.overlay().getChildren().setAll(picker);
    picker.applyCss();
    double width = picker.prefWidth(-1);
    double height = picker.prefHeight(width);
    picker.relocate(Math.clamp(at.getX() + 16, 8, Math.max(8, board.getWidth() - width - 8)),
        Math.clamp(at.getY() - 24, 8, Math.max(8, board.getHeight() - height - 8)));
  }

  /// An arrow that ends at a firewall means the box itself.
  private static String end(Site site, String name) {
    return site.device(name).filter(device -> device.role() == DeviceRole.FIREWALL).isPresent() ? Names.FIREWALL : name;
  }
}
