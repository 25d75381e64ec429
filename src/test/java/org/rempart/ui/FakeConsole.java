package org.rempart.ui;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.rempart.event.Event;
import org.rempart.event.Severity;
import org.rempart.site.History;
import org.rempart.site.SiteDocument;
import org.rempart.ui.changes.ChangesView;
import org.rempart.ui.changes.FakePreviewer;
import org.rempart.ui.changes.ScriptedPusher;
import org.rempart.ui.changes.Unpushed;
import org.rempart.ui.common.Desk;
import org.rempart.ui.common.Notices;
import org.rempart.ui.common.Polling;
import org.rempart.ui.common.Selection;
import org.rempart.ui.common.Texts;
import org.rempart.ui.common.Theme;
import org.rempart.ui.common.View;
import org.rempart.ui.traffic.GraphDrawing;
import org.rempart.ui.traffic.Load;
import org.rempart.ui.traffic.TrafficView;
import org.rempart.ui.watch.Undeclared;
import org.rempart.ui.watch.WatchView;

/// A desk and a model of the window on the small company, with nothing behind them.
public final class FakeConsole {
  public static final Instant NOW = Instant.parse("2026-03-14T09:26:53Z");
  public final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
  public final History history = new History(Company.document());
  public final ObjectProperty<SiteDocument> document = new SimpleObjectProperty<>(history.current());
  public final Notices notices = new Notices();
  public final StringProperty shown = new SimpleStringProperty("watch");
  public final ObservableList<Event> events = FXCollections.observableArrayList(events());
  public final ObjectProperty<Boolean> writer = new SimpleObjectProperty<>(true);
  public final Unpushed unpushed = new Unpushed(history);
  public final ScriptedPusher pusher = new ScriptedPusher();
  public final FakePreviewer previewer = new FakePreviewer();
  public final List<SiteDocument> saves = new CopyOnWriteArrayList<>();
  public final ObjectProperty<Polling> poll = new SimpleObjectProperty<>(
      new Polling(14, Optional.of(NOW.minusSeconds(4)), List.of("dmz-mail"), List.of()));
  public final ObjectProperty<List<Load>> loads = new SimpleObjectProperty<>(FakeTraffic.loads());
  public final ObjectProperty<List<Undeclared>> undeclared = new SimpleObjectProperty<>(undeclaredServices());
  public final Desk desk;
  public final ConsoleModel model;

  public FakeConsole(Locale locale, Theme theme) {
    desk = new Desk(history, document, new SimpleObjectProperty<>(new Selection.Nothing()),
        new SimpleObjectProperty<>(theme),
        new Texts(locale), notices);
    history.addListener(document::set);
    model = new ConsoleModel(saves::add, notices, poll, events, writer, unpushed.count(), shown, true, clock);
  }

  /// All views of this part, as Main builds them.
  public List<View> views() {
    return List.of(
        new TrafficView(desk, new FakeTraffic(clock).source(), new GraphDrawing(desk.texts(), ZoneOffset.UTC), loads,
            poll, Runnable::run),
        new WatchView(desk, events, undeclared, shown, ZoneOffset.UTC),
        new ChangesView(desk,
            new ChangesView.Work(previewer, pusher, Runnable::run, Platform::runLater, clock), unpushed,
            writer));
  }

  private static List<Event> events() {
    return List.of(
        event(12, Severity.ALERT, "fw1", "port scan from 198.51.100.7: 214 ports of dmz-www in 9 s"),
        event(48, Severity.WARNING, "dmz-mail", "agent does not answer for 3 polls"),
        event(95, Severity.INFORMATIONAL, "fw1",
            "drop dmz-lan IN=eth-dmz OUT=eth-lan SRC=10.0.10.10 DST=10.0.20.20 PROTO=TCP DPT=5432"),
        event(300, Severity.NOTICE, "sw1", "link up on port 14"),
        event(1800, Severity.ERROR, "fw2", "tunnel to head office: no reply to keep-alive, restarting"),
        event(86_400 * 3, Severity.NOTICE, "dmz-www", "nginx reloaded"));
  }

  private static Event event(long ago, Severity severity, String device, String text) {
    return new Event(NOW.minus(Duration.ofSeconds(ago)), severity, device, text);
  }

  private static List<Undeclared> undeclaredServices() {
    return List.of(
        new Undeclared("dmz-ftp", "tcp/23", "Telnet sends passwords in the clear; nobody declared it."),
        new Undeclared("lan-pc2", "tcp/5900", "A remote desktop without encryption, reachable from the whole LAN."));
  }
}
