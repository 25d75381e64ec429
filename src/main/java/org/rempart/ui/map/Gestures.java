package org.rempart.ui.map;

import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.rempart.site.Device;
import org.rempart.site.Zone;
import org.rempart.ui.common.Desk;
import org.rempart.ui.common.Selection;

/// Puts the gestures on the nodes of the map; each drag is a small class of its own.
final class Gestures {
  private final Desk desk;
  private final Board board;
  private final MapMenu menu;
  private double panX;
  private double panY;
  private boolean panned;

  Gestures(Desk desk, Board board) {
    this.desk = desk;
    this.board = board;
    this.menu = new MapMenu(desk, board);
  }

  void on(DeviceCard card, Device device) {
    Drag.on(card, board, () -> new CardDrag(desk, board, card, device));
    Drag.on(card.handle(), board, () -> new ArrowDrag(desk, board, device.name()));
    Selection selection = new Selection.OfDevice(device.name());
    selects(card, selection);
    card.setOnContextMenuRequested(event -> {
      menu.device(device).show(card, event.getScreenX(), event.getScreenY());
      event.consume();
    });
  }

  void on(ZoneRoom room, Zone zone) {
    RoomDrag.on(desk, board, room, zone);
    Drag.on(room.handle(), board, () -> new ArrowDrag(desk, board, zone.name()));
    selects(room, new Selection.OfZone(zone.name()));
    room.setOnContextMenuRequested(event -> {
      menu.zone(zone, board.camera().toMap(event.getX(), event.getY())).show(room, event.getScreenX(),
          event.getScreenY());
      event.consume();
    });
  }

  private void selects(Node node, Selection selection) {
    node.focusedProperty().addListener((_, _, focused) -> {
      if (focused) {
        desk.selection().set(selection);
      }
    });
    node.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
      node.requestFocus();
      desk.selection().set(selection);
      event.consume();
    });
  }

  /// Pan and zoom, and a click on nothing.
  void onBoard() {
    board.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
      panX = event.getSceneX();
      panY = event.getSceneY();
      panned = false;
      board.requestFocus();
    });
    board.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> {
      if (event.getButton() != MouseButton.SECONDARY) {
        panned = true;
        board.pan(event.getSceneX() - panX, event.getSceneY() - panY);
        panX = event.getSceneX();
        panY = event.getSceneY();
      }
    });
    board.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
      if (!panned && event.getTarget() == board) {
        desk.selection().set(new Selection.Nothing());
      }
    });
    board.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> {
      menu.hide();
      board.leave();
    });
    board.setOnScroll(this::scroll);
    board.setOnZoom(event -> board.zoom(event.getZoomFactor(), event.getX(), event.getY()));
  }

  private void scroll(ScrollEvent event) {
    if (event.isControlDown()) {
      board.zoom(Math.pow(1.0025, event.getDeltaY()), event.getX(), event.getY());
    } else {
      board.pan(event.getDeltaX(), event.getDeltaY());
    }
    event.consume();
  }
}
