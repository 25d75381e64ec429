package org.rempart.ui;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.rempart.site.Edit;
import org.rempart.ui.common.Desk;
import org.rempart.ui.common.Icons;
import java.util.Optional;

/// Where one is, the ask-bar, the view's actions, undo and redo, and the one primary action: push.
final class TopBar extends HBox {
  private final Desk desk;
  private final ConsoleModel console;
  private final HBox actions = new HBox(8);
  private final AskField ask;

  TopBar(Desk desk, ConsoleModel console) {
    this.desk = desk;
    this.console = console;
    this.ask = new AskField(desk, console.shown());
    setId("top-bar");
    getStyleClass().add("top-bar");
    actions.getStyleClass().add("actions");
    Region gap = new Region();
    setHgrow(gap, Priority.ALWAYS);
    setHgrow(ask, Priority.ALWAYS);
    getChildren().addAll(whereabouts(), ask, gap, actions, edits(), push());
  }

  void showActions(List<Node> nodes) {
    actions.getChildren().setAll(nodes);
  }

  void focusAsk() {
    ask.requestFocus();
    ask.selectAll();
  }

  private HBox whereabouts() {
    Region diamond = new Region();
    diamond.getStyleClass().add("diamond");
    Label name = new Label("Rempart");
    name.getStyleClass().add("product");
    name.setMinWidth(USE_PREF_SIZE);
    Label crumb = new Label();
    crumb.setId("crumb");
    crumb.getStyleClass().add("crumb");
    crumb.textProperty().bind(crumbText());
    HBox box = new HBox(8, diamond, name, crumb);
    box.getStyleClass().add("whereabouts");
    if (console.demo()) {
      box.getChildren().add(demoBadge());
    }
    return box;
  }

  private ObservableValue<String> crumbText() {
    return console.shown().flatMap(view -> desk.document()
        .map(document -> document.site().name() + "  /  " + desk.texts().get("console.view." + view)));
  }

  private Label demoBadge() {
    Label badge = new Label(desk.texts().get("console.demo"), Icons.Sign.DEMO.icon());
    badge.setId("demo-badge");
    badge.getStyleClass().add("demo-badge");
    badge.setMinWidth(USE_PREF_SIZE);
    badge.setTooltip(new Tooltip(desk.texts().get("console.demo.tip")));
    return badge;
  }

  private HBox edits() {
    Button undo = edit("undo", Icons.Sign.UNDO, () -> desk.history().undo());
    Button redo = edit("redo", Icons.Sign.REDO, () -> desk.history().redo());
    desk.document().subscribe(_ -> {
      name(undo, "console.undo", desk.history().undoName());
      name(redo, "console.redo", desk.history().redoName());
    });
    HBox both = new HBox(undo, redo);
    both.getStyleClass().add("row");
    return both;
  }

  private static Button edit(String id, Icons.Sign sign, Runnable act) {
    Button button = new Button("", sign.icon());
    button.setId(id);
    button.getStyleClass().addAll("flat", "button-icon");
    button.setOnAction(_ -> act.run());
    return button;
  }

  private void name(Button button, String key, Optional<Edit.Phrase> edit) {
    String text = edit.map(phrase -> desk.texts().get(key + ".edit", desk.texts().get(phrase)))
        .orElseGet(() -> desk.texts().get(key));
    button.setDisable(edit.isEmpty());
    button.setAccessibleText(text);
    button.setTooltip(new Tooltip(text));
  }

  private Button push() {
    Button push = new Button();
    push.setId("push");
    push.getStyleClass().add("accent");
    push.textProperty().bind(console.unpushed().map(n -> desk.texts().get("console.push", n)));
    push.accessibleTextProperty().bind(push.textProperty());
    push.setOnAction(_ -> console.shown().set("changes"));
    push.setMinWidth(USE_PREF_SIZE);
    return push;
  }
}
