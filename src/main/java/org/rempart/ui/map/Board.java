package org.rempart.ui.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.CacheHint;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;
import org.rempart.site.AutoLayout;
import org.rempart.site.CardSize;
import org.rempart.site.Device;
import org.rempart.site.Layout;
import org.rempart.site.Layout.Box;
import org.rempart.site.Layout.Point;
import org.rempart.site.SiteDocument;
import org.rempart.site.Zone;
import org.rempart.ui.common.Desk;
import org.rempart.ui.common.Selection;

/// The surface of the map: rooms, links, cards and arrows in layers under one camera. Gestures show what they
/// would do by [#preview(SiteDocument)] and end in one edit.
final class Board extends Pane {
  /// Below this scale a map is an overview.
  private static final double FAR = 0.7;
  private static final Box NOWHERE = new Box(0, 0, 800, 480);

  private final Desk desk;
  private final Gestures gestures;
  private final Camera camera = new Camera();
  private final MapPainter painter;
  private final Pane rooms = layer();
  private final Pane cards = layer();
  private final Pane overlay = new Pane();
  private final Map<String, ZoneRoom> roomOf = new HashMap<>();
  private final Map<String, DeviceCard> cardOf = new HashMap<>();
  private final PauseTransition settle = new PauseTransition(Duration.millis(150));
  private Map<String, DeviceBadge> badges = Map.of();
  private SiteDocument shown;
  private SiteDocument previewed;
  private boolean waiting;
  private boolean far;
  private boolean fitted = true;

  Board(Desk desk) {
    this.painter = new MapPainter(desk.texts().locale());
    this.desk = desk;
    this.shown = AutoLayout.complete(desk.document().get());
    this.previewed = shown;
    this.gestures = new Gestures(desk, this);
    setId("map-board");
    getStyleClass().add("map-board");
    setFocusTraversable(true);
    overlay.setPickOnBounds(false);
    rooms.getTransforms().add(camera.affine());
    cards.getTransforms().add(camera.affine());
    getChildren().addAll(rooms, painter.links(), cards, painter.arrows());
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
    settle.setOnFinished(_ -> cache(false));
    desk.document().addListener((_, _, document) -> show(document));
    desk.selection().addListener((_, _, _) -> mark());
    desk.theme().addListener((_, _, _) -> paint());
    gestures.onBoard();
    show(desk.document().get());
  }

  private static Pane layer() {
    Pane layer = new Pane();
    layer.setPickOnBounds(false);
    layer.setManaged(false);
    return layer;
  }

  Camera camera() {
    return camera;
  }

  /// Things that stand above the map and its tools, in pixels of the board; the view lays it over the board.
  Pane overlay() {
    return overlay;
  }

  /// The document as it is drawn: every zone and device has a place.
  SiteDocument shown() {
    return shown;
  }

  void show(Map<String, DeviceBadge> newBadges) {
    badges = Map.copyOf(newBadges);
    cardOf.forEach((name, card) -> card.show(badges.getOrDefault(name, DeviceBadge.UNKNOWN)));
    paint();
  }

  /// Builds all nodes anew; used when the document has changed.
  private void show(SiteDocument document) {
    shown = AutoLayout.complete(document);
    previewed = shown;
    Optional<String> focused = Optional.ofNullable(getScene()).map(scene -> scene.getFocusOwner()).map(Node::getId);
    rooms.getChildren().clear();
    cards.getChildren().clear();
    roomOf.clear();
    cardOf.clear();
    shown.site().zones().forEach(this::add);
    shown.site().devices().forEach(this::add);
    place(shown.layout());
    mark();
    focused.ifPresent(id -> {
      Node node = lookup("#" + id);
      if (node != null) {
        node.requestFocus();
      }
    });
    if (fitted) {
      fit();
    }
  }

  private void add(Zone zone) {
    ZoneRoom room = new ZoneRoom(desk, zone);
    room.far(far);
    roomOf.put(zone.name(), room);
    rooms.getChildren().add(room);
    gestures.on(room, zone);
  }

  private void add(Device device) {
    DeviceCard card = new DeviceCard(desk, device);
    card.show(badges.getOrDefault(device.name(), DeviceBadge.UNKNOWN));
    card.far(far);
    cardOf.put(device.name(), card);
    cards.getChildren().add(card);
    gestures.on(card, device);
  }

  /// Shows what an edit would make of the document, without doing it.
  void preview(SiteDocument document) {
    place(document.layout());
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

  private void place(Layout layout) {
    layout.zones().forEach((name, box) -> room(name).ifPresent(room -> room.place(box)));
    layout.devices().forEach((name, corner) -> card(name).ifPresent(card -> card.relocate(corner.x(), corner.y())));
  }

  Optional<ZoneRoom> room(String zone) {
    return Optional.ofNullable(roomOf.get(zone));
  }

  Optional<DeviceCard> card(String device) {
    return Optional.ofNullable(cardOf.get(device));
  }

  /// The topmost zone at a point of the map.
  Optional<String> zoneAt(Point p) {
    return shown.site().zones().reversed().stream()
        .map(Zone::name)
        .filter(
            name -> Optional.ofNullable(shown.layout().zones().get(name)).filter(box -> box.contains(p)).isPresent())
        .findFirst();
  }

  Optional<String> deviceAt(Point p) {
    return shown.site().devices().reversed().stream()
        .map(Device::name)
        .filter(name -> Optional.ofNullable(shown.layout().devices().get(name))
            .filter(c -> CardSize.card(c).contains(p)).isPresent())
        .findFirst();
  }

  void target(Optional<String> zone) {
    roomOf.forEach((name, room) -> room.target(zone.filter(name::equals).isPresent()));
  }

  private void mark() {
    Selection selection = desk.selection().get();
    roomOf.forEach((name, room) -> room.select(selection.equals(new Selection.OfZone(name))));
    cardOf.forEach((name, card) -> card.select(selection.equals(new Selection.OfDevice(name))));
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
    boolean nowFar = camera.scale() < FAR;
    if (nowFar != far) {
      far = nowFar;
      roomOf.values().forEach(room -> room.far(far));
      cardOf.values().forEach(card -> card.far(far));
    }
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
      camera.fit(bounds(), new Box(Palette.WIDTH + 36, 16, getWidth() - Palette.WIDTH - 52, getHeight() - 32), 1.6);
      paint();
    }
  }

  private Box bounds() {
    List<Box> all = new ArrayList<>(shown.layout().zones().values());
    shown.layout().devices().values().forEach(corner -> all.add(CardSize.card(corner)));
    double left = all.stream().mapToDouble(Box::x).min().orElse(NOWHERE.x());
    double top = all.stream().mapToDouble(Box::y).min().orElse(NOWHERE.y());
    double right = all.stream().mapToDouble(box -> box.x() + box.width()).max().orElse(NOWHERE.width());
    double bottom = all.stream().mapToDouble(box -> box.y() + box.height()).max().orElse(NOWHERE.height());
    return new Box(left, top, right - left, bottom - top);
  }

  /// Bitmaps stand in for the nodes while the camera moves: drawing thousands of cards anew would stutter.
  private void moving() {
    fitted = false;
    cache(true);
    settle.playFromStart();
  }

  private void cache(boolean on) {
    for (Node layer : List.of(rooms, cards)) {
      layer.setCacheHint(on ? CacheHint.SPEED : CacheHint.DEFAULT);
      layer.setCache(on);
    }
  }

  @Override
  protected void layoutChildren() {
    painter.resize(getWidth(), getHeight());
    if (fitted) {
      fit();
    } else {
      paint();
    }
    rooms.getChildren().forEach(Node::autosize);
    cards.getChildren().forEach(Node::autosize);
  }
}
