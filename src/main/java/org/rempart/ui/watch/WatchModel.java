package org.rempart.ui.watch;

import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.rempart.event.Event;

/// Which events are listed: those of one urgency or all, whose device or text contains what was typed.
final class WatchModel {
  private final ObservableList<Event> events;
  private final FilteredList<Event> listed;
  private final ObjectProperty<Optional<Urgency>> only = new SimpleObjectProperty<>(Optional.empty());
  private final StringProperty filter = new SimpleStringProperty("");

  WatchModel(ObservableList<Event> events) {
    this.events = events;
    this.listed = new FilteredList<>(events);
    only.subscribe(_ -> refilter());
    filter.subscribe(_ -> refilter());
  }

  FilteredList<Event> listed() {
    return listed;
  }

  ObjectProperty<Optional<Urgency>> only() {
    return only;
  }

  StringProperty filter() {
    return filter;
  }

  /// How many events of an urgency there are, whatever the filter.
  long count(Optional<Urgency> urgency) {
    return events.stream().filter(event -> fits(event, urgency)).count();
  }

  private void refilter() {
    String wanted = filter.get().strip().toLowerCase(Locale.ROOT);
    Optional<Urgency> urgency = only.get();
    listed.setPredicate(event -> fits(event, urgency) && mentions(event, wanted));
  }

  private static boolean fits(Event event, Optional<Urgency> urgency) {
    return urgency.isEmpty() || urgency.get() == Urgency.of(event);
  }

  private static boolean mentions(Event event, String wanted) {
    return (event.device() + " " + event.text()).toLowerCase(Locale.ROOT).contains(wanted);
  }
}
