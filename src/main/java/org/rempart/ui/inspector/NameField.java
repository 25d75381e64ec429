package org.rempart.ui.inspector;

import java.util.function.Predicate;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// A name that can be typed over: Enter or leaving the field renames, Esc takes the old name back.
final class NameField extends TextField {
  /// The sheet is built anew after a rename, and this field loses the focus then: one name, one edit.
  private boolean done;

  /// @param rename returns whether the name was taken
  NameField(String name, String label, Predicate<String> rename) {
    super(name);
    getStyleClass().add("name-field");
    setId("name-field");
    setAccessibleText(label);
    setOnAction(_ -> commit(name, rename));
    addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.ESCAPE) {
        setText(name);
        event.consume();
      }
    });
    focusedProperty().addListener((_, _, focused) -> {
      if (!focused) {
        commit(name, rename);
      }
    });
  }

  private void commit(String old, Predicate<String> rename) {
    if (done || getText().strip().equals(old)) {
      return;
    }
    done = true;
    if (!rename.test(getText().strip())) {
      done = false;
      setText(old);
    }
  }
}
