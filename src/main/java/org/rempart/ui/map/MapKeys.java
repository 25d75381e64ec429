package org.rempart.ui.map;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.rempart.site.CardSize;
import org.rempart.site.DeleteObject;
import org.rempart.site.ObjectKind;
import org.rempart.site.DeleteRule;
import org.rempart.site.Layout.Box;
import org.rempart.site.Layout.Point;
import org.rempart.site.MoveCard;
import org.rempart.site.MoveZone;
import org.rempart.ui.common.Desk;
import org.rempart.ui.common.Selection;
import org.rempart.ui.inspector.Told;

/// The map by keyboard: arrows walk from thing to thing, with Shift they move it; Delete, Esc, Enter, zoom,
/// undo.
final class MapKeys {
  private static final double NUDGE = 8;

  private final Desk desk;
  private final Board board;
  private final Node inspector;

  MapKeys(Desk desk, Board board, Node inspector) {
    this.desk = desk;
    this.board = board;
    this.inspector = inspector;
  }

  void listen(Node root) {
    root.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      if (!(event.getTarget() instanceof TextInputControl) && pressed(event)) {
        event.consume();
      }
    });
  }

  private boolean pressed(KeyEvent event) {
    if (event.isShortcutDown()) {
      return shortcut(event);
    }
    return switch (event.getCode()) {
      case UP -> arrow(event, 0, -1);
      case DOWN -> arrow(event, 0, 1);
      case LEFT -> arrow(event, -1, 0);
      case RIGHT -> arrow(event, 1, 0);
      case DELETE, BACK_SPACE -> delete();
      case ESCAPE -> escape();
      case ENTER -> inspect();
      default -> false;
    };
  }

  private boolean shortcut(KeyEvent event) {
    KeyCode code = event.getCode();
    if (code == KeyCode.Z && !event.isShiftDown()) {
      desk.history().undo();
    } else if (code == KeyCode.Y || code == KeyCode.Z) {
      desk.history().redo();
    } else if (code == KeyCode.DIGIT0 || code == KeyCode.NUMPAD0) {
      board.fit();
    } else if (code == KeyCode.PLUS || code == KeyCode.ADD || code == KeyCode.EQUALS) {
      board.zoom(1.25);
    } else if (code == KeyCode.MINUS || code == KeyCode.SUBTRACT) {
      board.zoom(0.8);
    } else {
      return false;
    }
    return true;
  }

  private boolean arrow(KeyEvent event, int dx, int dy) {
    return event.isShiftDown() ? nudge(dx * NUDGE, dy * NUDGE) : walk(dx, dy);
  }

  private boolean nudge(double dx, double dy) {
    return switch (desk.selection().get()) {
      case Selection.OfDevice(var name) -> {
        Point at = board.shown().layout().devices().get(name);
        yield at != null && desk.perform(new MoveCard(name, new Point(at.x() + dx, at.y() + dy)));
      }
      case Selection.OfZone(var name) -> {
        Box at = board.shown().layout().zones().get(name);
        yield at != null
            && desk.perform(new MoveZone(name, new Box(at.x() + dx, at.y() + dy, at.width(), at.height())));
      }
      case Selection.Nothing _,Selection.OfPair _,Selection.OfRule _,Selection.OfObject _ -> false;
    };
  }

  /// To the nearest thing in that direction; sideways distance counts double.
  private boolean walk(int dx, int dy) {
    Map<Selection, Point> things = things();
    Point from = things.get(desk.selection().get());
    Optional<Selection> next = from == null
        ? things.keySet().stream().findFirst()
        : things.entrySet().stream()
            .filter(entry -> ahead(from, entry.getValue(), dx, dy) > 4)
            .min(Comparator.comparingDouble(
                entry -> ahead(from, entry.getValue(), dx, dy) + 2 * aside(from, entry.getValue(), dx, dy)))
            .map(Map.Entry::getKey);
    next.ifPresent(this::select);
    return true;
  }

  private Map<Selection, Point> things() {
    Map<Selection, Point> things = new HashMap<>();
    board.shown().layout().devices().forEach((name, corner) -> things.put(new Selection.OfDevice(name),
        new Point(corner.x() + CardSize.WIDTH / 2, corner.y() + CardSize.HEIGHT / 2)));
    board.shown().layout().zones().forEach((name, box) -> things.put(new Selection.OfZone(name),
        new Point(box.x() + box.width() / 2, box.y() + CardSize.HEADER / 2)));
    return things;
  }

  private static double ahead(Point from, Point to, int dx, int dy) {
    return (to.x() - from.x()) * dx + (to.y() - from.y()) * dy;
  }

  private static double aside(Point from, Point to, int dx, int dy) {
    return Math.abs((to.x() - from.x()) * dy) + Math.abs((to.y() - from.y()) * dx);
  }

  private void select(Selection selection) {
    desk.selection().set(selection);
    switch (selection) {
      case Selection.OfDevice(var name) -> board.pieces().card(name).ifPresent(Node::requestFocus);
      case Selection.OfZone(var name) -> board.pieces().room(name).ifPresent(Node::requestFocus);
      case Selection.Nothing _,Selection.OfPair _,Selection.OfRule _,Selection.OfObject _ -> {
      }
    }
  }

  private boolean delete() {
    return switch (desk.selection().get()) {
      case Selection.OfDevice(var name) -> Told.perform(desk, new DeleteObject(ObjectKind.DEVICE, name));
      case Selection.OfZone(var name) -> Told.perform(desk, new DeleteObject(ObjectKind.ZONE, name));
      case Selection.OfRule(var id) -> Told.perform(desk, new DeleteRule(id));
      case Selection.Nothing _,Selection.OfPair _,Selection.OfObject _ -> false;
    };
  }

  private boolean escape() {
    board.leave();
    desk.selection().set(new Selection.Nothing());
    board.requestFocus();
    return true;
  }

  private boolean inspect() {
    Node field = inspector.lookup("#name-field");
    if (field != null) {
      field.requestFocus();
    }
    return field != null;
  }
}
