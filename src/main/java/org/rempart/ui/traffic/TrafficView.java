package org.rempart.ui.traffic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.controlsfx.control.textfield.CustomTextField;
import org.rempart.measure.SeriesKey;
import org.rempart.ui.common.Desk;
import org.rempart.ui.common.EmptyState;
import org.rempart.ui.common.Icons;
import org.rempart.ui.common.Segments;
import org.rempart.ui.common.Polling;
import org.rempart.ui.common.View;

/// Five figures, and a graph of each interface. Only graphs in view are drawn: on a beat, and when size, range
/// or theme change.
public final class TrafficView implements View {
  private static final int LIVE_BEATS = 1;
  private static final int ARCHIVE_BEATS = 15;
  private final Desk desk;
  private final TrafficModel model;
  private final TrafficSource source;
  private final GraphPainter painter;
  private final Executor workers;
  private final HeadlineTiles tiles = new HeadlineTiles();
  private final GraphGrid grid = new GraphGrid();
  private final ScrollPane scroll = new ScrollPane(grid);
  private final StackPane stage = new StackPane(scroll);
  private final VBox node = new VBox(12, tiles, stage);
  private final HBox actions;
  private final Timeline beat = new Timeline(new KeyFrame(Duration.seconds(1), _ -> beat()));
  private List<GraphCard> cards = List.of();
  private int beats;

  /// @param loads what the interfaces carry now, as `poll` changes on the FX thread
  /// @param workers draw the graphs, off the FX thread
  public TrafficView(
      Desk desk, TrafficSource source, GraphPainter painter, ObservableValue<List<Load>> loads,
      ObservableValue<Polling> poll, Executor workers) {
    this.desk = desk;
    this.source = source;
    this.painter = painter;
    this.workers = workers;
    this.model = new TrafficModel(desk, source, loads, poll);
    node.getStyleClass().add("view-pad");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("clear-scroll");
    grid.room().bind(stage.heightProperty());
    VBox.setVgrow(stage, Priority.ALWAYS);
    this.actions = new HBox(8, filter(), ranges());
    actions.getStyleClass().add("row");
    beat.setCycleCount(Animation.INDEFINITE);
    model.keys().subscribe(_ -> rebuild());
    model.enlarged().subscribe(_ -> rebuild());
    loads.subscribe(_ -> tell());
    poll.subscribe(_ -> tell());
    model.range().subscribe(_ -> redraw());
    desk.theme().subscribe(_ -> redraw());
    scroll.vvalueProperty().subscribe(_ -> redraw());
    scroll.viewportBoundsProperty().subscribe(_ -> redraw());
  }

  @Override
  public String name() {
    return "traffic";
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public List<Node> actions() {
    return List.of(actions);
  }

  @Override
  public void shown(boolean onScreen) {
    if (onScreen) {
      tell();
      beat.play();
      redraw();
    } else {
      beat.stop();
    }
  }

  private CustomTextField filter() {
    CustomTextField field = new CustomTextField();
    field.setId("traffic-filter");
    field.setPromptText(text("traffic.filter"));
    field.setAccessibleText(text("traffic.filter"));
    field.setLeft(Icons.Sign.SEARCH.icon());
    field.getStyleClass().add("filter");
    model.filter().bindBidirectional(field.textProperty());
    return field;
  }

  private Segments ranges() {
    return new Segments(Arrays.stream(Range.values())
        .map(range -> new Segments.Choice<>("range-" + range.text(), text("traffic.range." + range.text()), range))
        .toList(), model.range());
  }

  private void tell() {
    tiles.show(model.headlines());
    cards.forEach(card -> card.showLoad(model.load(card.key())));
  }

  private void rebuild() {
    Optional<SeriesKey> enlarged = model.enlarged().get();
    List<SeriesKey> keys = enlarged.map(List::of).orElse(model.keys().getValue());
    if (enlarged.isPresent() || !keys.equals(shownKeys()) || keys.isEmpty()) {
      cards = keys.stream().map(this::card).toList();
    }
    enlarged.ifPresentOrElse(_ -> showOne(cards.getFirst()), this::showAll);
    tell();
    redraw();
  }

  private List<SeriesKey> shownKeys() {
    return cards.stream().map(GraphCard::key).toList();
  }

  private void showAll() {
    grid.getChildren().setAll(cards);
    stage.getChildren().setAll(cards.isEmpty() ? empty() : scroll);
  }

  private void showOne(GraphCard card) {
    Button back = new Button(text("traffic.back"), Icons.Sign.BACK.icon());
    back.setId("traffic-back");
    back.setOnAction(_ -> model.enlarged().set(Optional.empty()));
    VBox one = new VBox(12, back, card);
    one.setOnKeyPressed(press -> {
      if (press.getCode() == KeyCode.ESCAPE) {
        model.enlarged().set(Optional.empty());
      }
    });
    VBox.setVgrow(card, Priority.ALWAYS);
    stage.getChildren().setAll(one);
    back.requestFocus();
  }

  private Node empty() {
    boolean filtered = !model.filter().get().isBlank();
    String key = filtered ? "traffic.empty.filtered" : "traffic.empty";
    return new EmptyState(Icons.Sign.TRAFFIC, text(key), text(key + ".advice"));
  }

  private GraphCard card(SeriesKey key) {
    return new GraphCard(key, desk.texts(), () -> model.enlarged().set(
        model.enlarged().get().isPresent() ? Optional.empty() : Optional.of(key)));
  }

  private void beat() {
    beats++;
    if (beats % (model.range().get() == Range.LIVE ? LIVE_BEATS : ARCHIVE_BEATS) == 0) {
      redrawNow();
    }
  }

  /// After the layout that the change brings.
  private void redraw() {
    if (node.getScene() != null) {
      Platform.runLater(this::redrawNow);
    }
  }

  private void redrawNow() {
    if (node.getScene() == null) {
      return;
    }
    node.applyCss();
    node.layout();
    for (GraphCard card : new ArrayList<>(cards)) {
      if (inView(card)) {
        card.redraw(source, painter, model.range().get(), desk.theme().get(), workers);
      }
    }
  }

  private boolean inView(Node card) {
    Bounds viewport = stage.localToScene(stage.getLayoutBounds());
    return card.getScene() != null && card.localToScene(card.getLayoutBounds()).intersects(viewport);
  }

  private String text(String key) {
    return desk.texts().get(key);
  }
}
