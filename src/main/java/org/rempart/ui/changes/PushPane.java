package org.rempart.ui.changes;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.rempart.ui.common.Desk;
import org.rempart.ui.common.Icons;

/// Beside the ruleset: pushes it, shows how far that is, and how it ended.
final class PushPane extends VBox {
  private final Desk desk;
  private final FirewallPush push;
  private final ZoneId zone;
  private final ObservableValue<Boolean> writer;
  private final Stepper stepper;
  private final VBox result = new VBox();
  private final Label advice = new Label();
  private final Button start = new Button();
  private final Button stop = new Button();
  private final Timeline countdown = new Timeline(new KeyFrame(Duration.seconds(1), _ -> step()));

  PushPane(Desk desk, FirewallPush push, Clock clock, ObservableValue<Boolean> writer) {
    this.desk = desk;
    this.push = push;
    this.zone = clock.getZone();
    this.writer = writer;
    this.stepper = new Stepper(desk.texts(), clock);
    getStyleClass().addAll("panel", "view-pad");
    Label title = new Label(desk.texts().get("changes.push.to", push.firewall()));
    title.getStyleClass().add("title");
    advice.getStyleClass().add("secondary");
    advice.setWrapText(true);
    VBox steps = new VBox(12, stepper, result);
    ScrollPane scroll = new ScrollPane(steps);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("clear-scroll");
    setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(new VBox(4, title, advice), buttons(), scroll);
    countdown.setCycleCount(Animation.INDEFINITE);
    push.state().subscribe(this::show);
    writer.subscribe(_ -> allow());
  }

  private VBox buttons() {
    start.setId("push-start");
    start.setText(desk.texts().get("changes.push.start", push.firewall()));
    start.setGraphic(Icons.Sign.PUSH.icon());
    start.getStyleClass().add("accent");
    start.setMaxWidth(Double.MAX_VALUE);
    start.setOnAction(_ -> push.start(desk.document().get(), Optional.empty()));
    stop.setId("push-stop");
    stop.setText(desk.texts().get("changes.push.stop"));
    stop.setGraphic(Icons.Sign.STOP.icon());
    stop.setMaxWidth(Double.MAX_VALUE);
    stop.setOnAction(_ -> {
      stop.setDisable(true);
      push.stop();
    });
    return new VBox(start, stop);
  }

  private void show(PushState state) {
    boolean running = push.underWay();
    swap(start, !running);
    swap(stop, running);
    stop.setDisable(stop.isDisable() && running);
    step();
    result.getChildren().clear();
    if (state instanceof PushState.Ended(_, var outcome)) {
      result.getChildren()
          .add(new OutcomeCard(outcome, desk.texts(), zone, new OutcomeCard.Remedies(
              line -> push.accept(line, desk.document().get()),
              reason -> push.start(desk.document().get(), Optional.of(reason)))));
    }
    if (running) {
      countdown.play();
    } else {
      countdown.stop();
    }
    allow();
  }

  private void step() {
    stepper.show(push.state().get());
  }

  private void allow() {
    boolean allowed = writer.getValue();
    start.setDisable(!allowed);
    advice.setText(desk.texts().get(allowed ? "changes.push.advice" : "changes.push.readonly"));
  }

  private static void swap(Button button, boolean visible) {
    button.setVisible(visible);
    button.setManaged(visible);
  }
}
