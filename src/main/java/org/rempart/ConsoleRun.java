package org.rempart;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.stage.Stage;
import org.rempart.collect.PollSnapshot;
import org.rempart.collect.Poller;
import org.rempart.event.Event;
import org.rempart.site.History;
import org.rempart.site.Site;
import org.rempart.site.SiteDocument;
import org.rempart.ui.ConsoleModel;
import org.rempart.ui.ConsoleWindow;
import org.rempart.ui.changes.ChangesView;
import org.rempart.ui.changes.Unpushed;
import org.rempart.ui.common.Desk;
import org.rempart.ui.common.FxLatest;
import org.rempart.ui.common.Notice;
import org.rempart.ui.common.Notices;
import org.rempart.ui.common.Polling;
import org.rempart.ui.common.Selection;
import org.rempart.ui.common.Texts;
import org.rempart.ui.common.Theme;
import org.rempart.ui.common.View;
import org.rempart.ui.map.MapView;
import org.rempart.ui.policy.PolicyView;
import org.rempart.ui.policy.Remarks;
import org.rempart.ui.traffic.GraphDrawing;
import org.rempart.ui.traffic.Load;
import org.rempart.ui.traffic.TrafficSource;
import org.rempart.ui.traffic.TrafficView;
import org.rempart.ui.watch.Undeclared;
import org.rempart.ui.watch.WatchView;

/// One console from its window's opening to its closing: the views, the poller behind them, and the threads.
/// Built and closed on the FX thread.
final class ConsoleRun implements AutoCloseable {
  private static final int MOST_EVENTS = 5_000;
  private static final Duration PROBE_EVERY = Duration.ofMinutes(5);

  private final ConsoleSource source;
  private final Clock clock;
  private final Texts texts;
  private final Notices notices = new Notices();
  private final History history;
  private final ObjectProperty<SiteDocument> document;
  private final ObjectProperty<Theme> theme;
  private final StringProperty shown = new SimpleStringProperty("map");
  private final ObjectProperty<Polling> polling = new SimpleObjectProperty<>(
      new Polling(0, Optional.empty(), List.of(), List.of()));
  private final ObjectProperty<List<Load>> loads = new SimpleObjectProperty<>(List.of());
  private final ObjectProperty<List<Undeclared>> undeclared = new SimpleObjectProperty<>(List.of());
  private final ObjectProperty<Boolean> writer = new SimpleObjectProperty<>(false);
  private final ObservableList<Event> events = FXCollections.observableArrayList();
  private final ExecutorService painters = Executors.newFixedThreadPool(2,
      Thread.ofPlatform().name("graph-", 0).daemon().factory());
  private final ExecutorService compilers = Executors
      .newSingleThreadExecutor(Thread.ofPlatform().name("compiler").daemon().factory());
  private final ScheduledExecutorService timer = Executors
      .newSingleThreadScheduledExecutor(Thread.ofPlatform().name("console").daemon().factory());
  private final Poller poller;
  private final Desk desk;
  private final MapView map;
  private final PolicyView policy;

  ConsoleRun(ConsoleSource source, Duration interval, Clock clock, Locale locale, Theme theme) {
    this.source = source;
    this.clock = clock;
    this.texts = new Texts(locale);
    this.theme = new SimpleObjectProperty<>(theme);
    this.history = new History(source.document());
    this.document = new SimpleObjectProperty<>(history.current());
    history.addListener(document::set);
    Supplier<Site> site = () -> document.get().site();
    this.poller = new Poller(site, source.agents(), source.archives(), clock, interval);
    this.desk = new Desk(history, document, new SimpleObjectProperty<>(new Selection.Nothing()), this.theme, texts,
        notices);
    this.map = new MapView(desk);
    this.policy = new PolicyView(desk, new Remarks(desk, compilers, Platform::runLater, clock));
  }

  Desk desk() {
    return desk;
  }

  /// How many interfaces have a rate now.
  long polledRates() {
    return loads.get().stream().filter(load -> load.in().isPresent()).count();
  }

  int undeclaredServices() {
    return undeclared.get().size();
  }

  /// Opens the window, and begins to poll as soon as this process is the writer and the user has approved.
  void open(Stage stage, Duration interval) {
    Unpushed unpushed = new Unpushed(history);
    LiveTraffic live = new LiveTraffic(poller.live(), interval, clock);
    ZoneId zone = ZoneId.systemDefault();
    Rulesets rulesets = new Rulesets(source, texts, clock);
    List<View> views = List.of(
        map, policy,
        new TrafficView(desk, new TrafficSource(source.archives(), live::of, clock), new GraphDrawing(texts, zone),
            loads, polling, painters),
        new WatchView(desk, events, undeclared, shown, zone),
        new ChangesView(desk, new ChangesView.Work(rulesets, rulesets, compilers, Platform::runLater, clock), unpushed,
            writer));
    new ConsoleWindow(stage, desk, views, new ConsoleModel(
        source.store(), notices, polling, events, writer, unpushed.count(), shown, source.demo(), clock)).show();
    listen();
    if (source.unapproved().isEmpty()) {
      begin();
    } else {
      askApproval();
    }
  }

  private void listen() {
    events.setAll(source.pastEvents());
    source.onEvent(event -> Platform.runLater(() -> add(event)));
    FxLatest<PollSnapshot> latest = new FxLatest<>(Platform::runLater, this::show);
    StateEvents states = new StateEvents();
    poller.addListener(snapshot -> {
      latest.offer(snapshot);
      List<Event> changes = states.since(snapshot);
      if (!changes.isEmpty()) {
        Platform.runLater(() -> changes.forEach(this::add));
      }
    });
    source.whenWriter(() -> Platform.runLater(() -> writer.set(true)));
  }

  private void begin() {
    source.whenWriter(poller::start);
    UndeclaredProbe probe = new UndeclaredProbe(source.shells(), texts);
    FxLatest<List<Undeclared>> found = new FxLatest<>(Platform::runLater, undeclared::set);
    var _ = timer.scheduleWithFixedDelay(
        () -> found.offer(probe.probe(document.get().site())), 1, PROBE_EVERY.toSeconds(), TimeUnit.SECONDS);
  }

  private void askApproval() {
    notices.accept(new Notice(Notice.Kind.HINT, texts.get("console.approve.text", source.unapproved()), List.of(
        new Notice.Offer(texts.get("console.approve.yes"), () -> {
          source.approve();
          begin();
        }))));
  }

  private void add(Event event) {
    events.addFirst(event);
    if (events.size() > MOST_EVENTS) {
      events.remove(MOST_EVENTS, events.size());
    }
  }

  private void show(PollSnapshot snapshot) {
    polling.set(Observations.polling(snapshot));
    loads.set(new ArrayList<>(Observations.loads(snapshot)));
    var badges = Observations.badges(snapshot);
    map.show(badges);
    policy.show(Observations.states(badges), Observations.loads(badges));
  }

  @Override
  public void close() {
    timer.shutdownNow();
    painters.shutdownNow();
    compilers.shutdownNow();
    poller.close();
    source.close();
  }
}
