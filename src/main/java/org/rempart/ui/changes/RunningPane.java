package org.rempart.ui.changes;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.rempart.ui.common.EmptyState;
import org.rempart.ui.common.Icons;
import org.rempart.ui.common.Texts;

/// What the firewall runs now, tables of others too, and what a push would change in it. Asked for by a button, for it
/// contacts the device.
final class RunningPane extends VBox {
  private final Texts texts;
  private final ZoneId zone;
  private final Label head = new Label();
  private final Label unread = new Label();
  private final ProgressIndicator busy = new ProgressIndicator();
  private final Button ask = new Button();
  private final FlowList changes;

  /// @param read asks the device; the answer comes by [#show]
  RunningPane(Texts texts, ZoneId zone, Runnable read) {
    super(8);
    this.texts = texts;
    this.zone = zone;
    this.changes = new FlowList("running-changes", texts);
    getStyleClass().add("card");
    setId("running");
    head.getStyleClass().add("proof");
    busy.setMaxSize(16, 16);
    unread.setWrapText(true);
    unread.setMinHeight(Region.USE_PREF_SIZE);
    unread.getStyleClass().addAll("quote", "mono");
    ask.setId("running-ask");
    ask.setText(texts.get("changes.running.ask"));
    ask.setGraphic(Icons.Sign.LIVE.icon());
    ask.setMinWidth(Region.USE_PREF_SIZE);
    ask.setOnAction(_ -> read.run());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox line = new HBox(8, busy, head, gap, ask);
    line.getStyleClass().add("row");
    setVgrow(changes, Priority.ALWAYS);
    getChildren().addAll(line, unread, changes);
    show(new Running.Unasked());
  }

  void show(Running running) {
    boolean awaited = running instanceof Running.Awaited;
    busy.setVisible(awaited);
    busy.setManaged(awaited);
    ask.setDisable(awaited);
    head.getStyleClass().removeAll("good", "bad");
    tell("");
    switch (running) {
      case Running.Unasked() -> {
        say("changes.running.unasked", null);
        empty(Icons.Sign.LIVE, "changes.running.unasked", "changes.running.unasked.advice");
      }
      case Running.Awaited() -> {
        say("changes.running.awaited", null);
        changes.setPlaceholder(new Label());
      }
      case Running.Failed(var reason) -> {
        say("changes.running.failed", "bad");
        tell(reason);
        empty(Icons.Sign.BAD, "changes.running.failed", "changes.running.failed.advice");
      }
      case Running.Told told -> {
        String time = DateTimeFormatter.ofLocalizedTime(FormatStyle.MEDIUM).withLocale(texts.locale()).withZone(zone)
            .format(told.at());
        boolean same = told.changes().isEmpty() && told.unread().isEmpty();
        say(same ? "changes.running.same" : "changes.running.other", same ? "good" : "bad", time,
            String.join(", ", told.judged()));
        tell(String.join("\n", told.unread()));
        empty(Icons.Sign.GOOD, "changes.effect.none", "changes.running.same.advice");
        changes.getItems().setAll(told.changes());
      }
    }
  }

  private void say(String key, @Nullable String style, Object... arguments) {
    head.setText(texts.get(key, arguments));
    if (style != null) {
      head.getStyleClass().add(style);
    }
  }

  private void tell(String problem) {
    unread.setText(problem);
    unread.setVisible(!problem.isEmpty());
    unread.setManaged(!problem.isEmpty());
  }

  private void empty(Icons.Sign sign, String title, String advice) {
    changes.getItems().clear();
    changes.setPlaceholder(new EmptyState(sign, texts.get(title), texts.get(advice)));
  }
}
