package org.rempart.ui.changes;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.rempart.push.PushOutcome;
import org.rempart.push.PushStep;
import org.rempart.ui.common.Icons;
import org.rempart.ui.common.Texts;

/// The steps of a push under each other: done, under way, to come, and where it failed; the rollback's
/// countdown stands beside the step that waits.
final class Stepper extends VBox {
  private static final List<PushStep> WAY = List.of(PushStep.CHECK, PushStep.STAGE, PushStep.ARM, PushStep.LOAD,
      PushStep.CONFIRM, PushStep.COMMIT);
  private final Texts texts;
  private final Clock clock;

  /// What a step looks like.
  private enum Look {
    DONE,
    NOW,
    FAILED,
    TO_COME;

    String style() {
      return "step-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  Stepper(Texts texts, Clock clock) {
    this.texts = texts;
    this.clock = clock;
    setId("stepper");
    getStyleClass().add("stepper");
  }

  void show(PushState state) {
    getChildren().setAll(WAY.stream().map(step -> row(step, state)).toList());
  }

  private Node row(PushStep step, PushState state) {
    Look look = look(step, state);
    StackPane mark = new StackPane();
    mark.getStyleClass().add("step-mark");
    switch (look) {
      case DONE -> mark.getChildren().setAll(Icons.Sign.CHECK.icon());
      case FAILED -> mark.getChildren().setAll(Icons.Sign.CLOSE.icon());
      case NOW, TO_COME -> mark.getChildren().setAll(new Label(String.valueOf(WAY.indexOf(step) + 1)));
    }
    Label name = new Label(text(step));
    name.getStyleClass().add("step-name");
    Label detail = new Label(detail(look, state));
    detail.getStyleClass().add("step-detail");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox row = new HBox(12, mark, name, gap, detail);
    row.setId("step-" + step.name().toLowerCase(Locale.ROOT));
    row.getStyleClass().addAll("step", look.style());
    row.setAccessibleText(name.getText() + ": " + texts.get("changes." + look.style()));
    return row;
  }

  private String text(PushStep step) {
    return texts.get("changes.step." + step.name().toLowerCase(Locale.ROOT));
  }

  private String detail(Look look, PushState state) {
    if (look == Look.NOW && state instanceof PushState.Running(_, var rollsBackAt) && rollsBackAt.isPresent()) {
      long left = Math.max(0, Duration.between(clock.instant(), rollsBackAt.get()).toSeconds());
      return texts.get("changes.countdown", left);
    }
    return look == Look.TO_COME || look == Look.DONE ? "" : texts.get("changes." + look.style());
  }

  private static Look look(PushStep step, PushState state) {
    return switch (state) {
      case PushState.Idle() -> Look.TO_COME;
      case PushState.Running(var now, _) -> compare(step, now, Look.NOW);
      case PushState.Ended(_, PushOutcome.Committed _) -> Look.DONE;
      case PushState.Ended(var last, _) -> compare(step, last, Look.FAILED);
    };
  }

  /// A rollback undoes what was loaded: nothing that it passed counts as done from the load on.
  private static Look compare(PushStep step, PushStep at, Look here) {
    if (at == PushStep.ROLL_BACK) {
      return step.compareTo(PushStep.LOAD) < 0 ? Look.DONE : step == PushStep.CONFIRM ? Look.FAILED : Look.TO_COME;
    }
    int order = step.compareTo(at);
    return order < 0 ? Look.DONE : order == 0 ? here : Look.TO_COME;
  }
}
