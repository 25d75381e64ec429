package org.rempart.ui.map;

import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// The card beside the pointer that tells what a drop would change.
final class DropCard extends VBox {
  private static final double OFFSET = 20;
  private static final double WIDEST = 320;

  private final Board board;

  DropCard(Board board) {
    super(4);
    this.board = board;
    setId("drop-card");
    getStyleClass().add("drop-card");
    setMouseTransparent(true);
    setMaxWidth(WIDEST);
  }

  /// @param lines none where a drop would change nothing worth telling
  void show(List<Label> lines) {
    hide();
    if (!lines.isEmpty()) {
      getChildren().setAll(lines);
      board.overlay().getChildren().add(this);
    }
  }

  void hide() {
    board.overlay().getChildren().remove(this);
  }

  /// Beside the pointer, on the side where there is room.
  void follow(Point2D pointer) {
    applyCss();
    double width = Math.min(WIDEST, prefWidth(-1));
    double height = prefHeight(width);
    resize(width, height);
    double x = pointer.getX() + OFFSET + width > board.getWidth()
        ? pointer.getX() - OFFSET - width
        : pointer.getX() + OFFSET;
    double y = Math.clamp(pointer.getY() + OFFSET + 28, 8, Math.max(8, board.getHeight() - height - 8));
    relocate(x, y);
  }

  static Label line(String text, String style) {
    Label line = new Label(text);
    line.getStyleClass().add(style);
    line.setWrapText(true);
    return line;
  }
}
