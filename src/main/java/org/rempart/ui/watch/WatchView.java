package org.rempart.ui.watch;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.CustomTextField;
import org.rempart.event.Event;
import org.rempart.ui.common.Desk;
import org.rempart.ui.common.EmptyState;
import org.rempart.ui.common.Icons;
import org.rempart.ui.common.Selection;
import org.rempart.ui.common.View;

/// The events as they come in, and beside them the services that nobody declared.
public final class WatchView implements View {
  private final Desk desk;
  private final StringProperty shown;
  private final WatchModel model;
  private final ListView<Event> list;
  private final VBox node;
  private final UndeclaredPane undeclared;
  private final TextField filter;

  /// @param events the newest first; changes on the FX thread
  /// @param undeclared changes on the FX thread
  /// @param shown the view on the screen; set to go to the map
  public WatchView(
      Desk desk, ObservableList<Event> events, ObservableValue<List<Undeclared>> undeclared, StringProperty shown,
      ZoneId zone) {
    this.desk = desk;
    this.shown = shown;
    this.model = new WatchModel(events);
    this.list = new ListView<>(model.listed());
    this.undeclared = new UndeclaredPane(undeclared, desk.texts(), this::showOnMap);
    this.filter = filter();
    list.setId("events");
    list.getStyleClass().add("events");
    list.setFixedCellSize(36);
    list.setCellFactory(_ -> new EventCell(desk.texts(), zone));
    list.setPlaceholder(new EmptyState(Icons.Sign.WATCH, text("watch.empty"), text("watch.empty.advice")));
    list.setAccessibleText(text("watch.events"));
    list.setOnMouseClicked(click -> selected(click.getClickCount() == 2));
    list.setOnKeyPressed(key -> selected(key.getCode() == KeyCode.ENTER));
    VBox.setVgrow(list, Priority.ALWAYS);
    this.node = new VBox(12, bar(events), list);
    node.getStyleClass().add("view-pad");
  }

  @Override
  public String name() {
    return "watch";
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public List<Node> inspector() {
    return List.of(undeclared);
  }

  @Override
  public List<Node> actions() {
    return List.of(filter);
  }

  private TextField filter() {
    CustomTextField field = new CustomTextField();
    field.setId("watch-filter");
    field.setPromptText(text("watch.filter"));
    field.setAccessibleText(text("watch.filter"));
    field.setLeft(Icons.Sign.SEARCH.icon());
    field.getStyleClass().add("filter");
    model.filter().bind(field.textProperty());
    return field;
  }

  /// All and each urgency with its count, as one choice.
  private HBox bar(ObservableList<Event> events) {
    ToggleGroup group = new ToggleGroup();
    HBox bar = new HBox(8);
    bar.getStyleClass().add("row");
    Stream.concat(Stream.of(Optional.<Urgency>empty()), Arrays.stream(Urgency.values()).map(Optional::of))
        .forEach(urgency -> bar.getChildren().add(choice(urgency, group, events)));
    model.only()
        .subscribe(only -> group.getToggles().forEach(toggle -> toggle.setSelected(only.equals(toggle.getUserData()))));
    return bar;
  }

  private ToggleButton choice(Optional<Urgency> urgency, ToggleGroup group, ObservableList<Event> events) {
    String key = "watch.count." + urgency.map(u -> u.style()).orElse("all");
    ToggleButton button = new ToggleButton();
    button.setId(key.replace('.', '-'));
    button.setUserData(urgency);
    button.setToggleGroup(group);
    button.getStyleClass().addAll("pill", urgency.map(u -> u.style()).orElse("all"));
    urgency.ifPresent(u -> button.setGraphic(u.sign().icon()));
    Runnable count = () -> button.setText(desk.texts().get(key, model.count(urgency)));
    events.addListener((Observable _) -> count.run());
    count.run();
    button.setOnAction(_ -> {
      model.only().set(urgency);
      button.setSelected(true);
    });
    return button;
  }

  private void selected(boolean meant) {
    Event event = list.getSelectionModel().getSelectedItem();
    if (meant && event != null) {
      showOnMap(event.device());
    }
  }

  private void showOnMap(String device) {
    desk.selection().set(new Selection.OfDevice(device));
    shown.set("map");
  }

  private String text(String key) {
    return desk.texts().get(key);
  }
}
