package org.rempart.ui.changes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.rempart.ui.common.EmptyState;
import org.rempart.ui.common.Icons;
import org.rempart.ui.common.Texts;

/// The compiled ruleset, line by line; lines that the edits bring are marked. Ctrl+C copies what is selected.
final class RulesetPane extends VBox {
  private static final Pattern HEAD = Pattern.compile("\\s*(table|chain|set|map|type)\\b.*");
  private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");
  private final Texts texts;
  private final Label summary = new Label();
  private final ListView<Line> lines = new ListView<>();

  /// @param added whether the ruleset that was pushed before had no such line
  private record Line(int number, String text, boolean added) {
    String style() {
      String bare = text.strip();
      if (bare.startsWith("#")) {
        return "code-comment";
      }
      return HEAD.matcher(text).matches() ? "code-head" : "code";
    }
  }

  RulesetPane(Texts texts) {
    super(8);
    this.texts = texts;
    getStyleClass().addAll("card", "ruleset");
    summary.getStyleClass().add("secondary");
    Label title = new Label(texts.get("changes.ruleset"));
    title.getStyleClass().add("heading");
    HBox head = new HBox(12, title, summary);
    head.getStyleClass().add("row");
    lines.setId("ruleset");
    lines.getStyleClass().add("code-lines");
    lines.setFixedCellSize(20);
    lines.setCellFactory(_ -> new LineCell());
    lines.setAccessibleText(texts.get("changes.ruleset"));
    lines.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    lines.setOnKeyPressed(press -> {
      if (COPY.match(press)) {
        copy();
      }
    });
    setVgrow(lines, Priority.ALWAYS);
    getChildren().addAll(head, lines);
  }

  /// @param before what was pushed or opened; its lines are not marked
  void show(Preview preview, Preview before) {
    switch (preview) {
      case Preview.Compiled(var text) -> show(text, before instanceof Preview.Compiled(var old) ? old : "");
      case Preview.Faulty(var reason) -> {
        summary.setText(texts.get("changes.ruleset.faulty"));
        lines.getItems().clear();
        lines.setPlaceholder(fault(reason));
      }
    }
  }

  private void show(String text, String before) {
    Map<String, Integer> known = new HashMap<>();
    before.lines().forEach(line -> known.merge(line, 1, Integer::sum));
    List<String> all = text.lines().toList();
    lines.getItems().setAll(IntStream.range(0, all.size())
        .mapToObj(i -> new Line(i + 1, all.get(i), known.merge(all.get(i), -1, Integer::sum) < 0)).toList());
    long added = lines.getItems().stream().filter(Line::added).count();
    long removed = known.values().stream().filter(left -> left > 0).mapToInt(Integer::intValue).sum();
    summary.setText(added + removed == 0
        ? texts.get("changes.ruleset.lines", all.size())
        : texts.get("changes.ruleset.changed", all.size(), added, removed));
  }

  private Node fault(String reason) {
    return new EmptyState(Icons.Sign.WARNING, texts.get("changes.ruleset.fault"), reason);
  }

  private void copy() {
    ClipboardContent content = new ClipboardContent();
    content
        .putString(String.join("\n", lines.getSelectionModel().getSelectedItems().stream().map(Line::text).toList()));
    Clipboard.getSystemClipboard().setContent(content);
  }

  /// Number, mark and text of a line.
  private static final class LineCell extends ListCell<Line> {
    private final Label number = new Label();
    private final Label mark = new Label();
    private final Label text = new Label();
    private final HBox row = new HBox(number, mark, text);

    LineCell() {
      number.getStyleClass().add("code-number");
      mark.getStyleClass().add("code-mark");
      row.getStyleClass().add("row");
    }

    @Override
    protected void updateItem(Line line, boolean empty) {
      super.updateItem(line, empty);
      if (empty || line == null) {
        setGraphic(null);
        return;
      }
      number.setText(String.valueOf(line.number()));
      mark.setText(line.added() ? "+" : "");
      text.setText(line.text().replace("\t", "    "));
      text.getStyleClass().setAll("label", "mono", line.style());
      row.getStyleClass().setAll("row", line.added() ? "code-added" : "code-kept");
      setGraphic(row);
    }
  }
}
