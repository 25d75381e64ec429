package org.rempart.ui.inspector;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The pieces that every sheet of the inspector is made of.
final class Sheet {
  private static final double KEY_WIDTH = 92;

  private Sheet() {}

  static VBox of(Node... parts) {
    VBox sheet = new VBox(16, parts);
    sheet.getStyleClass().add("sheet");
    return sheet;
  }

  static Node heading(String title, String subtitle) {
    Label big = new Label(title);
    big.getStyleClass().add("sheet-title");
    big.setWrapText(true);
    Label small = new Label(subtitle);
    small.getStyleClass().add("secondary");
    small.setWrapText(true);
    return new VBox(4, big, small);
  }

  static VBox section(String title, List<? extends Node> parts) {
    Label heading = new Label(title);
    heading.getStyleClass().add("section-title");
    VBox section = new VBox(8, heading);
    section.getChildren().addAll(parts);
    return section;
  }

  /// A key and its value side by side.
  static HBox row(String key, Node value) {
    Label name = new Label(key);
    name.getStyleClass().add("secondary");
    name.setMinWidth(KEY_WIDTH);
    name.setPrefWidth(KEY_WIDTH);
    name.setWrapText(true);
    name.setMinHeight(Region.USE_PREF_SIZE);
    HBox.setHgrow(value, Priority.ALWAYS);
    HBox row = new HBox(8, name, value);
    row.setAlignment(Pos.TOP_LEFT);
    return row;
  }

  /// A key beside chips, on their line.
  static HBox chips(String key, List<? extends Node> chips) {
    HBox row = row(key, flow(chips));
    row.getStyleClass().add("chip-row");
    return row;
  }

  static HBox row(String key, String value) {
    return row(key, text(value));
  }

  static Label text(String value) {
    Label text = new Label(value);
    text.setWrapText(true);
    text.setMinHeight(Region.USE_PREF_SIZE);
    return text;
  }

  static Label whisper(String value) {
    Label text = text(value);
    text.getStyleClass().add("secondary");
    return text;
  }

  static Label chip(String value) {
    Label chip = new Label(value);
    chip.getStyleClass().addAll("chip", "still");
    chip.setMinWidth(Region.USE_PREF_SIZE);
    return chip;
  }

  static FlowPane flow(List<? extends Node> chips) {
    FlowPane flow = new FlowPane(4, 4);
    flow.getChildren().addAll(chips);
    flow.setPrefWrapLength(200);
    flow.setMinWidth(0);
    return flow;
  }

  /// A line between sections.
  static Region line() {
    Region line = new Region();
    line.getStyleClass().add("line");
    line.setMinHeight(1);
    line.setMaxHeight(1);
    return line;
  }
}
