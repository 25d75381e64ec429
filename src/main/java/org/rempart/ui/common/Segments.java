package org.rempart.ui.common;

import java.util.List;
import javafx.beans.property.Property;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/// A few choices side by side, one of them taken at any time.
public final class Segments extends HBox {
  /// @param id of the button, for style and tests
  /// @param text as it is shown
  public record Choice<T>(String id, String text, T value) {}

  /// @param chosen one of the choices' values; follows the buttons, and they follow it
  public <T> Segments(List<Choice<T>> choices, Property<T> chosen) {
    getStyleClass().add("segments");
    ToggleGroup group = new ToggleGroup();
    for (Choice<T> choice : choices) {
      ToggleButton button = new ToggleButton(choice.text());
      button.setId(choice.id());
      button.setUserData(choice.value());
      button.setToggleGroup(group);
      button.getStyleClass().add(choice.equals(choices.getFirst())
          ? "left-pill"
          : choice.equals(choices.getLast()) ? "right-pill" : "center-pill");
      button.setMinWidth(USE_PREF_SIZE);
      button.setOnAction(_ -> {
        button.setSelected(true);
        chosen.setValue(choice.value());
      });
      getChildren().add(button);
    }
    chosen.subscribe(
        value -> group.getToggles().forEach(toggle -> toggle.setSelected(value.equals(toggle.getUserData()))));
  }
}
