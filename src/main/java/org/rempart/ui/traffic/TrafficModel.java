package org.rempart.ui.traffic;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.rempart.measure.SeriesKey;
import org.rempart.ui.common.Desk;
import org.rempart.ui.common.Polling;

/// Which graphs are shown, over what range, and the figures above them.
final class TrafficModel {
  private final Desk desk;
  private final TrafficSource source;
  private final ObservableValue<List<Load>> loads;
  private final ObservableValue<Polling> poll;
  private final Headlines headlines;
  private final ObjectProperty<Range> range = new SimpleObjectProperty<>(Range.DAY);
  private final StringProperty filter = new SimpleStringProperty("");
  private final ObjectProperty<List<SeriesKey>> keys = new SimpleObjectProperty<>(List.of());
  private final ObjectProperty<Optional<SeriesKey>> enlarged = new SimpleObjectProperty<>(Optional.empty());

  TrafficModel(Desk desk, TrafficSource source, ObservableValue<List<Load>> loads, ObservableValue<Polling> poll) {
    this.desk = desk;
    this.source = source;
    this.loads = loads;
    this.poll = poll;
    this.headlines = new Headlines(desk.texts());
    filter.subscribe(_ -> reselect());
    loads.subscribe(_ -> reselect());
    desk.document().subscribe(_ -> reselect());
  }

  ObjectProperty<Range> range() {
    return range;
  }

  StringProperty filter() {
    return filter;
  }

  /// The interfaces whose graphs are shown, in the order of the site, then of their names.
  ObservableValue<List<SeriesKey>> keys() {
    return keys;
  }

  /// The one graph that fills the view, if any.
  ObjectProperty<Optional<SeriesKey>> enlarged() {
    return enlarged;
  }

  List<Headline> headlines() {
    return headlines.of(desk.site(), loads.getValue(), poll.getValue());
  }

  Optional<Load> load(SeriesKey key) {
    return loads.getValue().stream().filter(load -> load.key().equals(key)).findFirst();
  }

  /// Also what is archived but not polled now; the devices of the site alone, since others have no name here.
  private void reselect() {
    String wanted = filter.get().strip().toLowerCase(Locale.ROOT);
    List<SeriesKey> known = Stream.concat(loads.getValue().stream().map(Load::key), source.archives().keys().stream())
        .distinct().sorted().toList();
    keys.set(desk.site().devices().stream()
        .flatMap(device -> known.stream().filter(key -> key.device().equals(device.name())))
        .filter(key -> (key.device() + " " + key.ifName()).toLowerCase(Locale.ROOT).contains(wanted))
        .toList());
  }
}
