package org.rempart.ui.changes;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.rempart.site.Device;
import org.rempart.site.SiteDocument;
import org.rempart.ui.common.Desk;
import org.rempart.ui.common.EmptyState;
import org.rempart.ui.common.FxLatest;
import org.rempart.ui.common.Icons;
import org.rempart.ui.common.Segments;
import org.rempart.ui.common.View;

/// What a push would change, for each firewall, and the push itself.
public final class ChangesView implements View {
  private final Desk desk;
  private final Pusher pusher;
  private final Unpushed unpushed;
  private final ObservableValue<Boolean> writer;
  private final Clock clock;
  private final Executor fx;
  private final Executor compilers;
  private final Previewer previewer;
  private final Map<String, PushPane> panes = new HashMap<>();
  private final ObjectProperty<Optional<String>> chosen = new SimpleObjectProperty<>(Optional.empty());
  private final FxLatest<Shown> compiled;
  private final RulesetPane ruleset;
  private final EffectPane effect;
  private final FxLatest<Effect> effects;
  private final RunningPane running;
  private final AtomicInteger asked = new AtomicInteger();
  private final Segments forms;
  private final EditsPane edits;
  private final HBox firewalls = new HBox(8);
  private final StackPane node = new StackPane();
  private final StackPane beside = new StackPane();
  private final StackPane told = new StackPane();
  private boolean onScreen;

  private record Shown(String firewall, Preview now, Preview before) {}

  /// What the view asks of the use cases.
  ///
  /// @param compilers runs previews, off the FX thread, one after the other
  /// @param fx runs on the FX thread, as `Platform::runLater`
  public record Work(Previewer previewer, Pusher pusher, Executor compilers, Executor fx, Clock clock) {}

  public ChangesView(Desk desk, Work work, Unpushed unpushed, ObservableValue<Boolean> writer) {
    this.desk = desk;
    this.pusher = work.pusher();
    this.previewer = work.previewer();
    this.unpushed = unpushed;
    this.writer = writer;
    this.clock = work.clock();
    this.fx = work.fx();
    this.compilers = work.compilers();
    this.compiled = new FxLatest<>(fx, this::show);
    this.ruleset = new RulesetPane(desk.texts());
    this.effect = new EffectPane(desk.texts());
    this.effects = new FxLatest<>(fx, effect::show);
    this.running = new RunningPane(desk.texts(), clock.getZone(), this::readRunning);
    this.edits = new EditsPane(desk, unpushed);
    firewalls.getStyleClass().add("row");
    effect.getStyleClass().add("card");
    VBox.setVgrow(told, Priority.ALWAYS);
    ObjectProperty<Node> shown = new SimpleObjectProperty<>(effect);
    forms = new Segments(List.of(new Segments.Choice<Node>("as-effect", desk.texts().get("changes.effect"), effect),
        new Segments.Choice<Node>("as-running", desk.texts().get("changes.running"), running),
        new Segments.Choice<Node>("as-text", desk.texts().get("changes.text"), ruleset)), shown);
    shown.subscribe(form -> told.getChildren().setAll(form));
    node.getStyleClass().add("view-pad");
    desk.document().subscribe(this::refresh);
    unpushed.base().subscribe(_ -> refresh(desk.document().get()));
    chosen.subscribe(_ -> {
      running.show(new Running.Unasked());
      recompile();
    });
  }

  @Override
  public String name() {
    return "changes";
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public List<Node> inspector() {
    return desk.site().firewalls().isEmpty() ? List.of() : List.of(beside);
  }

  @Override
  public void shown(boolean shown) {
    onScreen = shown;
    recompile();
  }

  private void refresh(SiteDocument document) {
    List<String> names = document.site().firewalls().stream().map(Device::name).toList();
    if (chosen.get().filter(names::contains).isEmpty()) {
      chosen.set(names.stream().findFirst());
    }
    firewalls.getChildren().setAll(choices(names));
    node.getChildren().setAll(names.isEmpty() ? nothing() : new VBox(12, edits, head(), told));
    edits.refresh();
    recompile();
  }

  private List<Node> choices(List<String> names) {
    ToggleGroup group = new ToggleGroup();
    return names.stream().<Node>map(name -> {
      ToggleButton button = new ToggleButton(name, Icons.Sign.FIREWALL.icon());
      button.setId("firewall-" + name);
      button.setToggleGroup(group);
      button.getStyleClass().add("pill");
      button.setSelected(chosen.get().filter(name::equals).isPresent());
      button.setOnAction(_ -> {
        button.setSelected(true);
        chosen.set(Optional.of(name));
      });
      return button;
    }).toList();
  }

  private Node nothing() {
    return new EmptyState(Icons.Sign.FIREWALL, desk.texts().get("changes.empty"),
        desk.texts().get("changes.empty.advice"));
  }

  /// Only what is on the screen is compiled.
  private void recompile() {
    chosen.get().ifPresent(firewall -> {
      beside.getChildren().setAll(panes.computeIfAbsent(firewall, this::pane));
      if (onScreen) {
        SiteDocument now = desk.document().get();
        SiteDocument before = unpushed.base().get();
        int mine = asked.incrementAndGet();
        effects.offer(new Effect.Awaited());
        compilers.execute(() -> compiled.offer(
            new Shown(firewall, previewer.preview(now.site(), firewall), previewer.preview(before.site(), firewall))));
        compilers.execute(() -> judge(mine, firewall, now, before));
      }
    });
  }

  private void readRunning() {
    chosen.get().ifPresent(firewall -> {
      running.show(new Running.Awaited());
      SiteDocument now = desk.document().get();
      Thread.ofVirtual().name("read " + firewall).start(() -> {
        Running found = previewer.running(now.site(), firewall);
        fx.execute(() -> {
          if (chosen.get().filter(firewall::equals).isPresent()) {
            running.show(found);
          }
        });
      });
    });
  }

  /// What was edited again meanwhile is not worth its proof.
  private void judge(int mine, String firewall, SiteDocument now, SiteDocument before) {
    if (asked.get() == mine) {
      Effect found = previewer.effect(now.site(), before.site(), firewall);
      if (asked.get() == mine) {
        effects.offer(found);
      }
    }
  }

  /// The firewalls, and beside them what is shown of the chosen one.
  private Node head() {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox head = new HBox(12, firewalls, gap, forms);
    head.getStyleClass().add("row");
    return head;
  }

  private PushPane pane(String firewall) {
    return new PushPane(desk, new FirewallPush(firewall, pusher, fx, unpushed::committed), clock, writer);
  }

  private void show(Shown shown) {
    if (chosen.get().filter(shown.firewall()::equals).isPresent()) {
      ruleset.show(shown.now(), shown.before());
    }
  }
}
