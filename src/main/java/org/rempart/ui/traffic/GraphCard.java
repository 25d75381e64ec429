package org.rempart.ui.traffic;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.binding.Bindings;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.rempart.measure.SeriesKey;
import org.rempart.measure.Traffic;
import org.rempart.net.Rate;
import org.rempart.measure.BitRate;
import org.rempart.ui.common.Texts;
import org.rempart.ui.common.Theme;

/// One interface: its name, what it carries now, its graph. The graph is drawn by a worker at the size that the
/// card has; while one drawing is under way no second one is asked for.
final class GraphCard extends VBox {
  private final SeriesKey key;
  private final Texts texts;
  private final Label now = new Label();
  private final Label nothing = new Label();
  private final ImageView image = new ImageView();
  private final StackPane plot = new StackPane(image, nothing);
  private final AtomicBoolean drawing = new AtomicBoolean();

  GraphCard(SeriesKey key, Texts texts, Runnable open) {
    this.key = key;
    this.texts = texts;
    getStyleClass().addAll("card", "graph-card");
    setId("graph-" + key.device() + "-" + key.ifName());
    setFocusTraversable(true);
    setAccessibleText(texts.get("traffic.graph.accessible", key.device(), key.ifName()));
    Label name = new Label(key.device() + " · " + key.ifName());
    name.getStyleClass().add("heading");
    now.getStyleClass().add("secondary");
    name.setMinWidth(USE_PREF_SIZE);
    now.setMinWidth(0);
    // the legend tells the rates too: where they don't fit beside the name, they give way
    now.visibleProperty().bind(Bindings.createBooleanBinding(
        () -> now.getWidth() + 0.5 >= now.prefWidth(-1), now.widthProperty(), now.textProperty()));
    nothing.getStyleClass().add("whisper");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox head = new HBox(8, name, gap, now);
    head.getStyleClass().add("row");
    plot.setMinSize(0, 0);
    image.setManaged(false);
    setVgrow(plot, Priority.ALWAYS);
    getChildren().addAll(head, plot);
    setOnMouseClicked(_ -> open.run());
    setOnKeyPressed(press -> {
      if (press.getCode() == KeyCode.ENTER || press.getCode() == KeyCode.SPACE) {
        open.run();
      }
    });
  }

  SeriesKey key() {
    return key;
  }

  void showLoad(Optional<Load> load) {
    now.setText(load.map(l -> texts.get("traffic.now", text(l.in()), text(l.out()))).orElse(""));
  }

  private String text(Optional<Rate> rate) {
    return rate.map(r -> BitRate.text(r.bitsPerSecond(), texts.locale())).orElse(texts.get("traffic.unknown"));
  }

  /// Draws anew, off the FX thread; call on it.
  void redraw(TrafficSource source, GraphPainter painter, Range range, Theme theme, Executor workers) {
    int width = (int) plot.getWidth();
    int height = (int) plot.getHeight();
    if (width < 40 || height < 40 || !drawing.compareAndSet(false, true)) {
      return;
    }
    Window window = getScene() == null ? null : getScene().getWindow();
    double scale = window == null ? 1 : window.getOutputScaleX();
    workers.execute(() -> {
      Optional<Image> drawn = Optional.empty();
      try {
        Optional<Traffic> traffic = source.read(key, range);
        drawn = traffic.map(t -> GraphImage.of(painter.paint(t, width, height, scale, theme)));
      } finally {
        Optional<Image> newest = drawn;
        Platform.runLater(() -> show(newest, width, height));
      }
    });
  }

  private void show(Optional<Image> drawn, int width, int height) {
    drawing.set(false);
    image.setImage(drawn.orElse(null));
    image.setFitWidth(width);
    image.setFitHeight(height);
    nothing.setText(drawn.isPresent() ? "" : texts.get("traffic.graph.none"));
  }
}
