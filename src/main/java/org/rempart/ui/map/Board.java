package org.rempart.ui.map;

import java.util.Map;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;
import org.rempart.site.AutoLayout;
import org.rempart.site.Layout.Box;
import org.rempart.site.Layout.Point;
import org.rempart.site.SiteDocument;
import org.rempart.ui.common.Desk;

/// The surface of the map: rooms, links, cards and arrows in layers under one camera. Gestures show what they
/// would do by [#preview(SiteDocument)] and end in one edit.
final class Board extends Pane {
  /// Below this scale a map is an overview.
  private static final double FAR = 0.7;

  private final Desk desk;
  private final Camera camera = new Camera();
  private final MapPainter painter;
  private final Pieces pieces;
  private final Pane overlay = new Pane();
  private final PauseTransition settle = new PauseTransition(Duration.millis(150));
  private Map<String, DeviceBadge> badges = Map.of();
  private SiteDocument shown;
  private SiteDocument previewed;
  private Ground ground;
  private boolean waiting;
  private boolean fitted = true;

  Board(Desk desk) {
    this.painter = new MapPainter(desk.texts().locale());
    this.desk = desk;
    this.shown = AutoLayout.complete(desk.document().get());
    this.previewed = shown;
    this.ground = new Ground(shown);
    Gestures gestures = new Gestures(desk, this);
    this.pieces = new Pieces(desk, gestures, camera.affine());
    setId("map-board");
    getStyleClass().add("map-board");
    setFocusTraversable(true);
    overlay.setPickOnBounds(false);
    getChildren().addAll(pieces.rooms(), painter.links(), pieces.cards(), painter.arrows());
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
    settle.setOnFinished(_ -> pieces.cache(false));
    desk.document().addListener((_, _, document) -> show(document));
    desk.selection().addListener((_, _, _) -> mark());
    desk.theme().addListener((_, _, _) -> paint());
    gestures.onBoard();
    show(desk.document().get());
  }

  Camera camera() {
    return camera;
  }

  Pieces pieces() {
    return pieces;
  }

  /// Things that stand above the map and its tools, in pixels of the board; the view lays it over the board.
  Pane overlay() {
    return overlay;
  }

  /// The document as it is drawn: every zone and device has a place.
  SiteDocument shown() {
    return shown;
  }

  Ground ground() {
    return ground;
  }

  void show(Map<String, DeviceBadge> newBadges) {
    badges = Map.copyOf(newBadges);
    pieces.show(badges);
    paint();
  }

  /// Builds all nodes anew; used when the document has changed.
  private void show(SiteDocument document) {
    shown = AutoLayout.complete(document);
    previewed = shown;
    ground = new Ground(shown);
    Optional<String> focused = Optional.ofNullable(getScene()).map(Scene::getFocusOwner).map(Node::getId);
    painter.forget();
    pieces.show(shown.site(), ground, badges);
    pieces.place(shown.layout());
    mark();
    focused.flatMap(id -> Optional.ofNullable(lookup("#" + id))).ifPresent(Node::requestFocus);
    if (fitted) {
      fit();
    }
  }

  /// Shows what an edit would make of the document, without doing it.
  void preview(SiteDocument document) {
    pieces.place(document.layout());
    // a mouse reports more often than a screen shows: one painting for all moves that wait
    if (!waiting) {
      waiting = true;
      Platform.runLater(() -> {
        waiting = false;
        repaint(previewed);
      });
    }
    previewed = document;
  }

  private void mark() {
    pieces.mark(desk.selection().get());
    repaint(shown);
  }

  private void repaint(SiteDocument document) {
    painter.show(document, Arrows.of(document, desk.selection().get(), desk.texts()));
    paint();
  }

  void draw(Optional<Curve> arrow) {
    painter.draw(arrow);
    paint();
  }

  /// Closes what stands above the map.
  void leave() {
    if (!overlay.getChildren().isEmpty()) {
      overlay.getChildren().clear();
      draw(Optional.empty());
    }
  }

  private void paint() {
    pieces.far(camera.scale() < FAR);
    painter.paint(camera, MapInk.of(desk.theme().get()), badges);
  }

  Point2D boardPoint(MouseEvent event) {
    return sceneToLocal(event.getSceneX(), event.getSceneY());
  }

  Point mapPoint(MouseEvent event) {
    Point2D p = boardPoint(event);
    return camera.toMap(p.getX(), p.getY());
  }

  void pan(double dx, double dy) {
    moving();
    camera.pan(dx, dy);
    paint();
  }

  void zoom(double factor, double x, double y) {
    moving();
    camera.zoom(factor, x, y);
    paint();
  }

  void zoom(double factor) {
    zoom(factor, getWidth() / 2, getHeight() / 2);
  }

  /// Shows the whole map, and keeps showing it when the window changes, until the person moves it.
  void fit() {
    fitted = true;
    if (getWidth() > 0 && getHeight() > 0) {
      camera.fit(ground.bounds(), new Box(Palette.WIDTH + 36, 16, getWidth() - Palette.WIDTH - 52, getHeight() - 32),
          1.6);
      paint();
    }
  }

  private void moving() {
    fitted = false;
    pieces.cache(true);
    settle.playFromStart();
  }

  @Override
  protected void layoutChildren() {
    painter.resize(getWidth(), getHeight());
    if (fitted) {
      fit();
    } else {
      paint();
    }
    pieces.layout();
  }
}
