package org.rempart.ui.map;

import javafx.scene.Cursor;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/// The knob at a border from which an arrow is drawn; seen while its owner is hovered or selected.
final class ArrowHandle extends StackPane {
  static final double SIZE = 20;

  ArrowHandle(String owner, String tip) {
    setId("arrow-handle-" + owner);
    getStyleClass().add("arrow-handle");
    getChildren().add(new FontIcon(MaterialDesignA.ARROW_RIGHT));
    setManaged(false);
    setCursor(Cursor.CROSSHAIR);
    setAccessibleText(tip);
    Tooltip.install(this, new Tooltip(tip));
    resize(SIZE, SIZE);
  }
}
