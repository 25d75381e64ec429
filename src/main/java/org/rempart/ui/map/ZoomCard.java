package org.rempart.ui.map;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.rempart.ui.common.Desk;

/// Larger, smaller, all.
final class ZoomCard extends HBox {
  private static final double STEP = 1.25;

  ZoomCard(Desk desk, Board board) {
    super(4);
    getStyleClass().add("map-tool");
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    getChildren().addAll(
        button(desk, "out", new FontIcon(MaterialDesignM.MINUS), () -> board.zoom(1 / STEP)),
        button(desk, "in", new FontIcon(MaterialDesignP.PLUS), () -> board.zoom(STEP)),
        button(desk, "fit", new FontIcon(MaterialDesignF.FIT_TO_PAGE_OUTLINE), board::fit));
  }

  private static Button button(Desk desk, String name, Node icon, Runnable action) {
    Button button = new Button("", icon);
    button.setId("zoom-" + name);
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.getStyleClass().setAll("tool-button");
    button.setTooltip(new Tooltip(desk.texts().get("map.zoom." + name)));
    button.setAccessibleText(desk.texts().get("map.zoom." + name));
    button.setOnAction(_ -> action.run());
    return button;
  }
}
