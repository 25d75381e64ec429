package org.rempart.ui;

import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.util.Duration;

/// The window's foot: each item is a button that leads to the view that tells more.
final class StatusBar extends HBox {
  private final StringProperty shown;
  private final HBox left = new HBox(4);
  private final HBox right = new HBox(4);

  StatusBar(StringProperty shown) {
    this.shown = shown;
    setId("status-bar");
    getStyleClass().add("status-bar");
    left.getStyleClass().add("side");
    right.getStyleClass().add("side");
    Region gap = new Region();
    setHgrow(gap, Priority.ALWAYS);
    right.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(left, gap, right);
  }

  /// Has the items told anew each second while the window is open: they tell ages.
  void follow(Stage stage, Runnable tell) {
    Timeline seconds = new Timeline(new KeyFrame(Duration.seconds(1), _ -> tell.run()));
    seconds.setCycleCount(Animation.INDEFINITE);
    stage.showingProperty().subscribe(showing -> {
      if (showing) {
        seconds.play();
      } else {
        seconds.stop();
      }
    });
  }

  void show(StatusLine line) {
    update(left, line.left());
    update(right, line.right());
  }

  /// Buttons are kept while the items are the same, so that neither focus nor tooltip is lost.
  private void update(HBox box, List<StatusItem> items) {
    List<String> ids = items.stream().map(item -> "status-" + item.id()).toList();
    if (!box.getChildren().stream().map(node -> node.getId()).toList().equals(ids)) {
      box.getChildren().setAll(ids.stream().map(StatusBar::button).toList());
    }
    for (int i = 0; i < items.size(); i++) {
      fill((Button) box.getChildren().get(i), items.get(i));
    }
  }

  private static Button button(String id) {
    Button button = new Button();
    button.setId(id);
    button.setTooltip(new Tooltip());
    button.setTextOverrun(OverrunStyle.ELLIPSIS);
    return button;
  }

  private void fill(Button button, StatusItem item) {
    if (item.equals(button.getUserData())) {
      return;
    }
    button.setUserData(item);
    button.setText(item.text());
    button.setAccessibleText(item.text());
    button.getTooltip().setText(item.tip());
    button.setGraphic(item.sign().map(sign -> sign.icon()).orElse(null));
    button.getStyleClass().setAll("button", "status", item.style());
    button.setOnAction(_ -> shown.set(item.view()));
  }
}
