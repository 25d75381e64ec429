package org.rempart.ui;

import impl.org.controlsfx.skin.AutoCompletePopupSkin;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import org.controlsfx.control.textfield.AutoCompletionBinding;
import org.controlsfx.control.textfield.CustomTextField;
import org.controlsfx.control.textfield.TextFields;
import org.rempart.ui.Finder.Found;
import org.rempart.ui.common.Desk;
import org.rempart.ui.common.Icons;

/// The field in the middle of the top bar: finds devices, zones and services, and selects what is chosen.
final class AskField extends CustomTextField {
  private static final double ROOM_FOR_HINT = 280;
  private final Desk desk;
  private final StringProperty shown;

  AskField(Desk desk, StringProperty shown) {
    this.desk = desk;
    this.shown = shown;
    setId("ask");
    getStyleClass().add("ask");
    setPromptText(desk.texts().get("console.ask.prompt"));
    setAccessibleText(desk.texts().get("console.ask.prompt"));
    setLeft(Icons.Sign.SEARCH.icon());
    Label shortcut = new Label(desk.texts().get("console.ask.shortcut"));
    shortcut.getStyleClass().add("key-hint");
    shortcut.visibleProperty().bind(focusedProperty().not().and(widthProperty().greaterThan(ROOM_FOR_HINT)));
    setRight(shortcut);
    complete();
  }

  private void complete() {
    AutoCompletionBinding<Found> binding = TextFields.bindAutoCompletion(this,
        request -> Finder.find(desk.site(), request.getUserText()));
    binding.setDelay(0);
    binding.setVisibleRowCount(8);
    binding.prefWidthProperty().bind(widthProperty());
    var popup = binding.getAutoCompletionPopup();
    popup.getStyleClass().add("ask-popup");
    sceneProperty().subscribe(scene -> {
      if (scene != null) {
        Bindings.bindContent(popup.getScene().getStylesheets(), scene.getStylesheets());
      }
    });
    popup.setSkin(new AutoCompletePopupSkin<>(popup, _ -> new FoundCell()));
    binding.setOnAutoCompleted(event -> choose(event.getCompletion()));
  }

  private void choose(Found found) {
    clear();
    shown.set(found.view());
    desk.selection().set(found.selection());
    getScene().getRoot().requestFocus();
  }

  /// Icon, name, and in a lower voice what else is known of it.
  private static final class FoundCell extends ListCell<Found> {
    @Override
    protected void updateItem(Found found, boolean empty) {
      super.updateItem(found, empty);
      setGraphic(empty || found == null ? null : row(found));
    }

    private static HBox row(Found found) {
      Label detail = new Label(found.detail());
      detail.getStyleClass().add("secondary");
      HBox row = new HBox(8, found.sign().icon(), new Label(found.name()), detail);
      row.getStyleClass().add("found");
      return row;
    }
  }
}
