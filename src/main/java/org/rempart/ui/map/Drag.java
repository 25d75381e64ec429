package org.rempart.ui.map;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.rempart.site.Layout.Point;

/// One drag with the primary button, from the first moved pixels to the release: what it would do is shown,
/// nothing is changed before the end.
interface Drag {
  /// Pixels that a click may tremble.
  double TREMBLE = 4;

  void begin(Point at);

  void move(MouseEvent event, Point at);

  void end(MouseEvent event, Point at);

  /// Puts drags on a node: a fresh one for each press.
  static void on(Node node, Board board, Supplier<? extends Drag> drags) {
    new Hand(board, drags).hold(node);
  }

  /// The state of one node's drag.
  final class Hand {
    private final Board board;
    private final Supplier<? extends Drag> drags;
    private Optional<Drag> drag = Optional.empty();
    private Point pressed = new Point(0, 0);
    private double sceneX;
    private double sceneY;

    Hand(Board board, Supplier<? extends Drag> drags) {
      this.board = board;
      this.drags = drags;
    }

    void hold(Node node) {
      node.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
      node.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
      node.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
    }

    private void press(MouseEvent event) {
      if (event.getButton() == MouseButton.PRIMARY) {
        pressed = board.mapPoint(event);
        sceneX = event.getSceneX();
        sceneY = event.getSceneY();
        event.consume();
      }
    }

    private void drag(MouseEvent event) {
      if (event.getButton() != MouseButton.PRIMARY) {
        return;
      }
      if (drag.isEmpty() && Math.hypot(event.getSceneX() - sceneX, event.getSceneY() - sceneY) > TREMBLE) {
        drag = Optional.of(drags.get());
        drag.get().begin(pressed);
      }
      drag.ifPresent(running -> running.move(event, board.mapPoint(event)));
      event.consume();
    }

    private void release(MouseEvent event) {
      if (event.getButton() == MouseButton.PRIMARY) {
        Optional<Drag> ended = drag;
        drag = Optional.empty();
        ended.ifPresent(one -> one.end(event, board.mapPoint(event)));
        event.consume();
      }
    }
  }
}
