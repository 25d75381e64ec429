package org.rempart.ui.map;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
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
    new Hand(board, drags).hold(node, true);
  }

  /// The same on a node that does something of its own when it is pressed, such as a button.
  static void beside(Node node, Board board, Supplier<? extends Drag> drags) {
    new Hand(board, drags).hold(node, false);
  }

  /// The state of one node's drag. After the press it listens to the whole scene: not every platform goes on
  /// sending a drag to the node where it began.
  final class Hand {
    private final Board board;
    private final Supplier<? extends Drag> drags;
    private final EventHandler<MouseEvent> moves = this::drag;
    private final EventHandler<MouseEvent> release = this::release;
    private Optional<Scene> held = Optional.empty();
    private Optional<Drag> drag = Optional.empty();
    private Point pressed = new Point(0, 0);
    private double sceneX;
    private double sceneY;

    Hand(Board board, Supplier<? extends Drag> drags) {
      this.board = board;
      this.drags = drags;
    }

    void hold(Node node, boolean alone) {
      node.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
        if (event.getButton() == MouseButton.PRIMARY) {
          press(node, event);
          if (alone) {
            event.consume();
          }
        }
      });
    }

    private void press(Node node, MouseEvent event) {
      letGo();
      held = Optional.of(node.getScene());
      held.get().addEventFilter(MouseEvent.MOUSE_DRAGGED, moves);
      held.get().addEventFilter(MouseEvent.MOUSE_RELEASED, release);
      pressed = board.mapPoint(event);
      sceneX = event.getSceneX();
      sceneY = event.getSceneY();
    }

    private void drag(MouseEvent event) {
      if (drag.isEmpty() && Math.hypot(event.getSceneX() - sceneX, event.getSceneY() - sceneY) > TREMBLE) {
        drag = Optional.of(drags.get());
        drag.get().begin(pressed);
      }
      drag.ifPresent(running -> running.move(event, board.mapPoint(event)));
      event.consume();
    }

    private void release(MouseEvent event) {
      letGo();
      Optional<Drag> ended = drag;
      drag = Optional.empty();
      if (ended.isPresent()) {
        ended.get().end(event, board.mapPoint(event));
        event.consume();
      }
    }

    private void letGo() {
      held.ifPresent(scene -> {
        scene.removeEventFilter(MouseEvent.MOUSE_DRAGGED, moves);
        scene.removeEventFilter(MouseEvent.MOUSE_RELEASED, release);
      });
      held = Optional.empty();
    }
  }
}
