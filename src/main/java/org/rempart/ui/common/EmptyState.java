package org.rempart.ui.common;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What stands where there is nothing yet: what it is about and what to do first.
public final class EmptyState extends VBox {
  /// @param actions the buttons that do it; may be none
  public EmptyState(Icons.Sign sign, String title, String advice, Node... actions) {
    getStyleClass().add("empty");
    Label heading = new Label(title);
    heading.getStyleClass().add("heading");
    Label text = new Label(advice);
    text.getStyleClass().add("secondary");
    text.setWrapText(true);
    text.setMaxWidth(420);
    getChildren().addAll(sign.icon(), heading, text);
    getChildren().addAll(actions);
  }
}
