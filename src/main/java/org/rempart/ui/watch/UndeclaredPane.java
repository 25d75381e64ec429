package org.rempart.ui.watch;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import java.util.function.Consumer;
import org.rempart.ui.common.EmptyState;
import org.rempart.ui.common.Icons;
import org.rempart.ui.common.Texts;

/// The card of services that nobody declared: where, which, why it matters, and the way to the map.
final class UndeclaredPane extends VBox {
  private final Texts texts;
  private final Consumer<String> onMap;
  private final Label count = new Label();
  private final VBox found = new VBox(8);

  /// @param onMap shows a device on the map
  UndeclaredPane(ObservableValue<List<Undeclared>> services, Texts texts, Consumer<String> onMap) {
    this.texts = texts;
    this.onMap = onMap;
    setId("undeclared");
    getStyleClass().addAll("panel", "view-pad");
    Label title = new Label(texts.get("watch.undeclared"));
    title.getStyleClass().add("title");
    count.getStyleClass().add("secondary");
    ScrollPane scroll = new ScrollPane(found);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.getStyleClass().add("clear-scroll");
    setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(new VBox(4, title, count), scroll);
    services.subscribe(this::show);
  }

  private void show(List<Undeclared> services) {
    count.setText(texts.get("watch.undeclared.count", services.size()));
    if (services.isEmpty()) {
      found.getChildren().setAll(
          new EmptyState(Icons.Sign.GOOD, texts.get("watch.undeclared.none"),
              texts.get("watch.undeclared.none.advice")));
    } else {
      found.getChildren().setAll(services.stream().map(this::card).toList());
    }
  }

  private Node card(Undeclared service) {
    Label name = new Label(service.service(), Icons.Sign.WARNING.icon());
    name.getStyleClass().addAll("heading", "warn");
    Label device = new Label(texts.get("watch.undeclared.on", service.device()));
    device.getStyleClass().add("secondary");
    Label why = new Label(service.why());
    why.setWrapText(true);
    why.setMinHeight(Region.USE_PREF_SIZE);
    HBox head = new HBox(8, name, device);
    head.getStyleClass().add("row");
    VBox card = new VBox(8, head, why, mapButton(service.device()));
    card.getStyleClass().addAll("card", "undeclared");
    return card;
  }

  private Button mapButton(String device) {
    Button button = new Button(texts.get("watch.show"));
    button.getStyleClass().add("small");
    button.setAccessibleText(texts.get("watch.show.accessible", device));
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(_ -> onMap.accept(device));
    return button;
  }
}
