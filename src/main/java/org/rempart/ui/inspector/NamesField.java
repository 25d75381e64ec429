package org.rempart.ui.inspector;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.AutoCompletionBinding;
import org.controlsfx.control.textfield.TextFields;

/// Names as chips: a click takes one away, typing offers those that fit, Enter adds.
final class NamesField extends VBox {
  private static final int OFFERED = 8;

  private final List<String> names;
  private final Consumer<List<String>> changed;

  /// What may be added, and how it is called.
  ///
  /// @param known offered while typing
  /// @param legal whether a text may be added that is not known: a literal
  /// @param words what is written on a chip
  record Vocabulary(Collection<String> known, Predicate<String> legal, Function<String, String> words) {}

  /// @param label says aloud what is chosen here, and names the field (`id`-field)
  /// @param changed is given all names; called after each change by the person
  /// @param beside what stands at the field's right
  NamesField(String id, String label, String prompt, List<String> names, Vocabulary vocabulary,
      Consumer<List<String>> changed, Node... beside) {
    super(4);
    this.names = names;
    this.changed = changed;
    setId(id);
    if (!names.isEmpty()) {
      FlowPane chips = Sheet.flow(names.stream().map(name -> chip(name, vocabulary.words().apply(name))).toList());
      getChildren().add(chips);
    }
    TextField field = field(id, label, prompt, vocabulary);
    HBox.setHgrow(field, Priority.ALWAYS);
    HBox line = new HBox(4, field);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getChildren().addAll(beside);
    getChildren().add(line);
  }

  private Node chip(String name, String words) {
    Button chip = new Button(words + "  ×");
    chip.getStyleClass().setAll("chip", "chosen");
    chip.setAccessibleText(words);
    chip.setOnAction(_ -> changed.accept(names.stream().filter(one -> !one.equals(name)).toList()));
    return chip;
  }

  private TextField field(String id, String label, String prompt, Vocabulary vocabulary) {
    TextField field = new TextField();
    field.setId(id + "-field");
    field.setPromptText(prompt);
    field.setAccessibleText(label);
    field.getStyleClass().add("small");
    AutoCompletionBinding<String> completion = TextFields.bindAutoCompletion(field,
        request -> offers(vocabulary.known(), request.getUserText()));
    completion.setVisibleRowCount(OFFERED);
    completion.setOnAutoCompleted(event -> add(event.getCompletion()));
    field.setOnAction(_ -> {
      String typed = field.getText().strip();
      if (vocabulary.known().contains(typed) || vocabulary.legal().test(typed)) {
        add(typed);
      } else {
        field.getStyleClass().add("problem");
      }
    });
    field.textProperty().addListener(_ -> field.getStyleClass().remove("problem"));
    return field;
  }

  private void add(String name) {
    if (!names.contains(name)) {
      List<String> more = new ArrayList<>(names);
      more.add(name);
      changed.accept(more);
    }
  }

  /// Names that begin with what was typed, then those that contain it.
  private List<String> offers(Collection<String> known, String typed) {
    String wanted = typed.strip().toLowerCase(Locale.ROOT);
    List<String> left = known.stream().filter(name -> !names.contains(name)).toList();
    return wanted.isEmpty()
        ? List.of()
        : Stream.concat(left.stream().filter(name -> name.toLowerCase(Locale.ROOT).startsWith(wanted)),
            left.stream().filter(name -> name.toLowerCase(Locale.ROOT).indexOf(wanted) > 0)).limit(OFFERED).toList();
  }
}
