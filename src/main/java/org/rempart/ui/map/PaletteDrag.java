package org.rempart.ui.map;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import org.rempart.site.Layout.Point;

/// Carries something new from the palette onto the map.
final class PaletteDrag implements Drag {
  private final Board board;
  private final Node palette;
  private final Button tool;
  private final Consumer<Optional<Point>> add;
  private final Label ghost;

  PaletteDrag(Board board, Node palette, Button tool, String text, Consumer<Optional<Point>> add) {
    this.board = board;
    this.palette = palette;
    this.tool = tool;
    this.add = add;
    this.ghost = new Label(text);
    ghost.getStyleClass().add("palette-ghost");
    ghost.setMouseTransparent(true);
  }

  @Override
  public void begin(Point at) {
    board.overlay().getChildren().setAll(ghost);
  }

  @Override
  public void move(MouseEvent event, Point at) {
    Point2D pointer = board.boardPoint(event);
    ghost.relocate(pointer.getX() + 12, pointer.getY() + 12);
    board.pieces().target(board.ground().zoneAt(at));
  }

  @Override
  public void end(MouseEvent event, Point at) {
    board.overlay().getChildren().clear();
    board.pieces().target(Optional.empty());
    tool.disarm();
    boolean back = palette.contains(palette.sceneToLocal(event.getSceneX(), event.getSceneY()));
    if (!back && board.contains(board.boardPoint(event))) {
      add.accept(Optional.of(at));
    }
  }
}
