package org.rempart.ui.changes;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.rempart.push.PushOutcome;
import org.rempart.ui.common.Icons;
import org.rempart.ui.common.Texts;

/// How a push ended, in words, with what can be done about it.
final class OutcomeCard extends VBox {
  private static final int MOST = 5;
  private final Texts texts;

  /// What can be done about it.
  ///
  /// @param accept takes the line that accepts a host key
  /// @param override takes the reason to push what is not proved
  record Remedies(Consumer<String> accept, Consumer<String> override) {}

  OutcomeCard(PushOutcome outcome, Texts texts, ZoneId zone, Remedies remedies) {
    super(8);
    this.texts = texts;
    setId("outcome");
    getStyleClass().addAll("card", "outcome");
    switch (outcome) {
      case PushOutcome.Committed(var at) -> {
        String time = DateTimeFormatter.ofLocalizedTime(FormatStyle.MEDIUM).withLocale(texts.locale()).withZone(zone)
            .format(at);
        say("good", Icons.Sign.GOOD, "committed", time);
      }
      case PushOutcome.RolledBack(var reason) -> {
        say("warn", Icons.Sign.UNDO, "rolledback");
        quote(reason);
      }
      case PushOutcome.Refused(_, var reason) -> {
        say("bad", Icons.Sign.BAD, "refused");
        quote(reason);
      }
      case PushOutcome.Unproved(var differences) -> {
        say("bad", Icons.Sign.BAD, "unproved");
        differences.stream().limit(MOST).map(one -> new ChangeRow(one, texts, "policy", "ruleset"))
            .forEach(getChildren()::add);
        getChildren().add(overriding(remedies.override()));
      }
      case PushOutcome.HostKeyUnknown(var fingerprint, var line) -> {
        say("warn", Icons.Sign.KEY, "hostkey.unknown");
        fingerprint("offered", fingerprint);
        getChildren().add(acceptance(line, remedies.accept()));
      }
      case PushOutcome.HostKeyChanged(var known, var offered, var line) -> {
        say("bad", Icons.Sign.KEY, "hostkey.changed");
        fingerprint("known", known);
        fingerprint("offered", offered);
        getChildren().add(acceptance(line, remedies.accept()));
      }
      case PushOutcome.Unsettled(var reason) -> {
        say("bad", Icons.Sign.WARNING, "unsettled");
        quote(reason);
      }
    }
  }

  private void say(String style, Icons.Sign sign, String key, Object... arguments) {
    getStyleClass().add(style);
    Label title = new Label(texts.get("changes.outcome." + key), sign.icon());
    title.getStyleClass().add("heading");
    getChildren().addAll(title, wrapped(texts.get("changes.outcome." + key + ".meaning", arguments)));
  }

  private void quote(String message) {
    Label quoted = wrapped(message);
    quoted.getStyleClass().addAll("mono", "quote");
    getChildren().add(quoted);
  }

  private void fingerprint(String which, String fingerprint) {
    Label label = new Label(texts.get("changes.fingerprint." + which));
    label.getStyleClass().add("secondary");
    getChildren().add(label);
    quote(fingerprint);
  }

  private Node overriding(Consumer<String> override) {
    TextField reason = new TextField();
    reason.setId("override-reason");
    reason.setPromptText(texts.get("changes.override.reason"));
    Button button = new Button(texts.get("changes.override"));
    button.setId("override");
    button.getStyleClass().add("danger");
    button.disableProperty().bind(Bindings.createBooleanBinding(() -> reason.getText().isBlank(),
        reason.textProperty()));
    button.setOnAction(_ -> override.accept(reason.getText().strip()));
    return new VBox(8, reason, button);
  }

  private Button acceptance(String line, Consumer<String> accept) {
    Button button = new Button(texts.get("changes.accept"));
    button.setId("accept-key");
    button.setOnAction(_ -> accept.accept(line));
    return button;
  }

  private static Label wrapped(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.setMaxWidth(Double.MAX_VALUE);
    return label;
  }
}
