package org.rempart.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.rempart.ui.common.Desk;

/// Chooses services by typing or clicking: Enter or the button allows them, Esc leaves. It stands inside the
/// view that asks, not in a window of its own.
public final class ServicePicker extends VBox {
  private static final int SHOWN = 10;

  private final Desk desk;
  private final ServiceChoices choices;
  private final Consumer<List<String>> allow;
  private final Runnable leave;
  private final List<String> chosen = new ArrayList<>();
  private final FlowPane chips = new FlowPane(4, 4);
  private final FlowPane offers = new FlowPane(4, 4);
  private final TextField typed = new TextField();
  private final Label problem = new Label();

  /// @param allow is given the chosen services, at least one
  /// @param leave is called when the picker is done, with or without a choice
  public ServicePicker(Desk desk, String title, Consumer<List<String>> allow, Runnable leave) {
    this.desk = desk;
    this.choices = new ServiceChoices(desk.site());
    this.allow = allow;
    this.leave = leave;
    setId("service-popover");
    getStyleClass().add("service-popover");
    setSpacing(8);
    Label heading = new Label(title);
    heading.getStyleClass().add("popover-title");
    typed.setId("service-field");
    typed.setPromptText(desk.texts().get("policy.picker.prompt"));
    typed.setAccessibleText(title);
    typed.textProperty().addListener(_ -> offer());
    typed.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    problem.getStyleClass().add("problem");
    problem.setWrapText(true);
    chips.managedProperty().bind(chips.visibleProperty());
    problem.managedProperty().bind(problem.visibleProperty());
    getChildren().addAll(heading, chips, typed, offers, problem, buttons());
    offer();
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    Platform.runLater(typed::requestFocus);
  }

  private Node buttons() {
    Label keys = new Label(desk.texts().get("policy.picker.keys"));
    keys.getStyleClass().add("whisper");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Button done = new Button(desk.texts().get("policy.picker.allow"));
    done.setId("service-allow");
    done.getStyleClass().addAll("accent", "small");
    done.setDefaultButton(false);
    done.setOnAction(_ -> commit());
    HBox row = new HBox(8, keys, gap, done);
    row.getStyleClass().add("popover-foot");
    return row;
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      commit();
    } else if (event.getCode() == KeyCode.ESCAPE) {
      leave.run();
    } else if (event.getCode() == KeyCode.COMMA || (event.getCode() == KeyCode.TAB && !typed.getText().isBlank())) {
      choices.best(typed.getText()).ifPresent(this::choose);
    } else if (event.getCode() == KeyCode.BACK_SPACE && typed.getText().isEmpty() && !chosen.isEmpty()) {
      chosen.removeLast();
      offer();
    } else {
      return;
    }
    event.consume();
  }

  private void choose(String service) {
    if (!chosen.remove(service)) {
      chosen.add(service);
    }
    typed.clear();
    offer();
    typed.requestFocus();
  }

  private void commit() {
    if (!typed.getText().isBlank()) {
      List<String> fit = choices.best(typed.getText()).stream().toList();
      if (fit.isEmpty()) {
        tell(desk.texts().get("policy.picker.unknown", typed.getText().strip()));
        return;
      }
      fit.stream().filter(service -> !chosen.contains(service)).forEach(chosen::add);
    }
    if (chosen.isEmpty()) {
      tell(desk.texts().get("policy.picker.none"));
      return;
    }
    leave.run();
    allow.accept(List.copyOf(chosen));
  }

  private void tell(String text) {
    problem.setText(text);
    problem.setVisible(true);
  }

  private void offer() {
    problem.setVisible(false);
    chips.getChildren().setAll(chosen.stream().map(service -> chip(service, true)).toList());
    chips.setVisible(!chosen.isEmpty());
    offers.getChildren().setAll(choices.matching(typed.getText(), SHOWN).stream()
        .filter(service -> !chosen.contains(service))
        .map(service -> chip(service, false))
        .toList());
  }

  private Node chip(String service, boolean isChosen) {
    Button chip = new Button(isChosen ? service + "  ×" : service);
    chip.getStyleClass().setAll("chip", isChosen ? "chosen" : "offered");
    chip.setId("offer-" + service.replace('/', '-'));
    chip.setFocusTraversable(false);
    chip.setOnAction(_ -> choose(service));
    return chip;
  }
}
