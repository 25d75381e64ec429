package org.rempart.ui.inspector;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;

/// The small controls that editors in the inspector are made of; each tells a change when it is finished.
final class Field {
  private Field() {}

  /// Enter or leaving the field commits; what is refused stays marked.
  ///
  /// @param commit throws an IllegalArgumentException for what can't be
  static TextField text(String id, String label, String value, String prompt, Consumer<String> commit) {
    TextField field = new TextField(value);
    field.setId(id);
    field.setAccessibleText(label);
    field.setPromptText(prompt);
    field.getStyleClass().add("small");
    Runnable finish = () -> {
      String typed = field.getText().strip();
      if (!typed.equals(value)) {
        commit.accept(typed);
      }
    };
    field.setOnAction(_ -> finish.run());
    field.focusedProperty().addListener((_, before, now) -> {
      if (before && !now && field.getScene() != null) {
        finish.run();
      }
    });
    return field;
  }

  /// @param words how a choice is written; an empty one stands for none
  static <T> ChoiceBox<Optional<T>> choice(String id, String label, List<Optional<T>> all, Optional<T> value,
      Function<Optional<T>, String> words, Consumer<Optional<T>> chosen) {
    ChoiceBox<Optional<T>> box = new ChoiceBox<>();
    box.setId(id);
    box.setAccessibleText(label);
    box.setConverter(new StringConverter<>() {
      @Override
      public String toString(Optional<T> one) {
        return words.apply(one);
      }

      @Override
      public Optional<T> fromString(String text) {
        throw new UnsupportedOperationException("choices are not typed");
      }
    });
    box.getItems().setAll(all);
    box.setValue(value);
    box.setMaxWidth(Double.MAX_VALUE);
    box.valueProperty().addListener((_, _, now) -> chosen.accept(now));
    return box;
  }

  static ToggleButton toggle(String id, String words, boolean on, Consumer<Boolean> changed) {
    ToggleButton toggle = new ToggleButton(words);
    toggle.setId(id);
    toggle.setSelected(on);
    toggle.getStyleClass().addAll("mini", "small");
    toggle.setMinWidth(Region.USE_PREF_SIZE);
    toggle.setOnAction(_ -> changed.accept(toggle.isSelected()));
    return toggle;
  }
}
