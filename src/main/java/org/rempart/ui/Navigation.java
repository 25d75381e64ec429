package org.rempart.ui;

import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import java.util.List;
import java.util.Locale;
import org.rempart.ui.common.Desk;
import org.rempart.ui.common.Icons;

/// The column at the left: one button a task, each with icon and word; the theme's button at its foot.
final class Navigation extends VBox {
  private final Desk desk;
  private final StringProperty shown;
  private final ToggleGroup tasks = new ToggleGroup();

  /// @param views names, in the order of their shortcuts
  Navigation(Desk desk, StringProperty shown, List<String> views) {
    this.desk = desk;
    this.shown = shown;
    getStyleClass().add("navigation");
    for (int i = 0; i < views.size(); i++) {
      getChildren().add(task(views.get(i), i + 1));
    }
    Region gap = new Region();
    setVgrow(gap, Priority.ALWAYS);
    getChildren().addAll(gap, themeButton());
    shown.subscribe(this::mark);
  }

  private ToggleButton task(String view, int digit) {
    String title = desk.texts().get("console.view." + view);
    ToggleButton button = new ToggleButton(title, Icons.Sign.valueOf(view.toUpperCase(Locale.ROOT)).icon());
    button.setId("go-" + view);
    button.setUserData(view);
    button.setContentDisplay(ContentDisplay.TOP);
    button.setToggleGroup(tasks);
    button.getStyleClass().add("task");
    button.setMaxWidth(Double.MAX_VALUE);
    button.setAccessibleText(title);
    button.setTooltip(new Tooltip(desk.texts().get("console.view.tip", title, digit)));
    button.setOnAction(_ -> {
      shown.set(view);
      mark(view);
    });
    return button;
  }

  /// Also for a click on the view that is on the screen, which would else lose its mark.
  private void mark(String view) {
    tasks.getToggles().forEach(toggle -> toggle.setSelected(view.equals(toggle.getUserData())));
  }

  private Button themeButton() {
    Button button = new Button("", Icons.Sign.THEME.icon());
    button.setId("theme");
    button.getStyleClass().addAll("flat", "button-icon");
    button.setAccessibleText(desk.texts().get("console.theme"));
    button.setTooltip(new Tooltip(desk.texts().get("console.theme")));
    button.setOnAction(_ -> desk.theme().set(desk.theme().get().other()));
    return button;
  }
}
