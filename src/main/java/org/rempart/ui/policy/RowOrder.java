package org.rempart.ui.policy;

import java.util.function.Function;
import java.util.function.ToIntFunction;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import org.rempart.site.MoveRule;
import org.rempart.ui.common.Desk;

/// Rules change their place: a row is dragged onto another, or moved by Alt+Up and Alt+Down.
///
/// @param id of a rule, among policy rules and NAT rules
/// @param place of a rule in the site's order
record RowOrder<T>(Desk desk, TableView<T> table, Function<T, String> id, ToIntFunction<T> place) {
  void install() {
    table.addEventFilter(KeyEvent.KEY_PRESSED, press -> {
      T chosen = table.getSelectionModel().getSelectedItem();
      boolean up = press.getCode() == KeyCode.UP;
      if (chosen != null && press.isAltDown() && (up || press.getCode() == KeyCode.DOWN)) {
        move(id.apply(chosen), place.applyAsInt(chosen) + (up ? -1 : 1));
        press.consume();
      }
    });
    table.setRowFactory(_ -> drag(new TableRow<>()));
  }

  /// Makes a row one that can be dragged and dropped on.
  <R extends TableRow<T>> R drag(R row) {
    row.setOnDragDetected(event -> {
      if (!row.isEmpty()) {
        Dragboard board = row.startDragAndDrop(TransferMode.MOVE);
        ClipboardContent content = new ClipboardContent();
        content.putString(id.apply(row.getItem()));
        board.setContent(content);
        board.setDragView(row.snapshot(null, null));
        event.consume();
      }
    });
    row.setOnDragOver(event -> {
      if (event.getDragboard().hasString() && !row.isEmpty()
          && !event.getDragboard().getString().equals(id.apply(row.getItem()))) {
        event.acceptTransferModes(TransferMode.MOVE);
        event.consume();
      }
    });
    row.setOnDragDropped(event -> {
      move(event.getDragboard().getString(), place.applyAsInt(row.getItem()));
      event.setDropCompleted(true);
      event.consume();
    });
    return row;
  }

  private void move(String rule, int to) {
    if (to >= 0) {
      desk.perform(new MoveRule(rule, to));
    }
  }
}
