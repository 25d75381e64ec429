package org.rempart.ui.traffic;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The headlines as tiles of equal width, each with its state as a stripe at the left.
final class HeadlineTiles extends HBox {
  HeadlineTiles() {
    super(12);
    getStyleClass().add("tiles");
  }

  void show(List<Headline> headlines) {
    getChildren().setAll(headlines.stream().map(HeadlineTiles::tile).toList());
  }

  private static Node tile(Headline headline) {
    VBox tile = new VBox(2, label(headline.title(), "secondary"), label(headline.figure(), "figure"),
        label(headline.detail(), "tile-detail"));
    tile.getStyleClass().addAll("tile", headline.style());
    tile.setAccessibleText(headline.title() + ": " + headline.figure() + ", " + headline.detail());
    tile.setMinWidth(0);
    tile.setPrefWidth(100);
    setHgrow(tile, Priority.ALWAYS);
    return tile;
  }

  private static Label label(String text, String style) {
    Label label = new Label(text);
    label.getStyleClass().add(style);
    return label;
  }
}
