package org.rempart.ui.watch;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.rempart.event.Event;
import org.rempart.ui.common.Texts;

/// One event in a row: shape and word of its severity, when, which device, what.
final class EventCell extends ListCell<Event> {
  private final Texts texts;
  private final DateTimeFormatter time;
  private final Label severity = new Label();
  private final Label at = column("event-time");
  private final Label device = column("event-device");
  private final Label text = column("event-text");
  private final HBox row = new HBox(12, severity, at, device, text);

  EventCell(Texts texts, ZoneId zone) {
    this.texts = texts;
    this.time = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT, FormatStyle.MEDIUM).withLocale(texts.locale())
        .withZone(zone);
    row.getStyleClass().add("event");
    HBox.setHgrow(text, Priority.ALWAYS);
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(Event event, boolean empty) {
    super.updateItem(event, empty);
    if (empty || event == null) {
      setGraphic(null);
      setAccessibleText("");
      return;
    }
    Urgency urgency = Urgency.of(event);
    severity.getStyleClass().setAll("label", "event-severity", urgency.style());
    severity.setGraphic(urgency.sign().icon());
    severity.setText(texts.get("watch.severity." + event.severity().name().toLowerCase(Locale.ROOT)));
    at.setText(when(event.at()));
    device.setText(event.device());
    text.setText(plain(event.text()));
    setAccessibleText(severity.getText() + ", " + at.getText() + ", " + device.getText() + ": " + text.getText());
    setGraphic(row);
  }

  private String when(Instant instant) {
    return time.format(instant);
  }

  /// A device may send anything: what does not print must not break the row.
  private static String plain(String told) {
    return told.replaceAll("\\p{Cntrl}", " ");
  }

  private static Label column(String style) {
    Label label = new Label();
    label.getStyleClass().add(style);
    return label;
  }
}
