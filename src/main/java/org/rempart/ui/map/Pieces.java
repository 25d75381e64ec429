package org.rempart.ui.map;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.CacheHint;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.transform.Transform;
import org.rempart.site.Device;
import org.rempart.site.Layout;
import org.rempart.site.Layout.Box;
import org.rempart.site.Layout.Point;
import org.rempart.site.Site;
import org.rempart.site.Zone;
import org.rempart.ui.common.Desk;
import org.rempart.ui.common.Selection;

/// The nodes of the map: a room for each zone, in the order in which they lie on one another, and a card for
/// each device.
final class Pieces {
  private final Desk desk;
  private final Gestures gestures;
  private final Pane rooms;
  private final Pane cards;
  private final Map<String, ZoneRoom> roomOf = new HashMap<>();
  private final Map<String, DeviceCard> cardOf = new HashMap<>();
  private Layout placed = Layout.EMPTY;
  private boolean far;

  Pieces(Desk desk, Gestures gestures, Transform camera) {
    this.desk = desk;
    this.gestures = gestures;
    this.rooms = layer(camera);
    this.cards = layer(camera);
  }

  private static Pane layer(Transform camera) {
    Pane layer = new Pane();
    layer.setPickOnBounds(false);
    layer.setManaged(false);
    layer.getTransforms().add(camera);
    return layer;
  }

  Pane rooms() {
    return rooms;
  }

  Pane cards() {
    return cards;
  }

  /// Builds all nodes anew.
  void show(Site site, Ground ground, Map<String, DeviceBadge> badges) {
    rooms.getChildren().clear();
    cards.getChildren().clear();
    roomOf.clear();
    cardOf.clear();
    placed = Layout.EMPTY;
    ground.order().forEach(name -> site.zone(name).ifPresent(zone -> add(zone, ground)));
    site.devices().forEach(this::add);
    show(badges);
  }

  private void add(Zone zone, Ground ground) {
    ZoneRoom room = new ZoneRoom(desk, zone, ground.nesting().around(zone.name()).size());
    room.far(far);
    roomOf.put(zone.name(), room);
    rooms.getChildren().add(room);
    gestures.on(room, zone);
  }

  private void add(Device device) {
    DeviceCard card = new DeviceCard(desk, device);
    card.far(far);
    cardOf.put(device.name(), card);
    cards.getChildren().add(card);
    gestures.on(card, device);
  }

  void show(Map<String, DeviceBadge> badges) {
    cardOf.forEach((name, card) -> card.show(badges.getOrDefault(name, DeviceBadge.UNKNOWN)));
  }

  /// Puts in its place what is not there yet: a drag moves few of many.
  void place(Layout layout) {
    for (Map.Entry<String, Box> zone : layout.zones().entrySet()) {
      if (!Objects.equals(placed.zones().get(zone.getKey()), zone.getValue())) {
        room(zone.getKey()).ifPresent(room -> room.place(zone.getValue()));
      }
    }
    for (Map.Entry<String, Point> device : layout.devices().entrySet()) {
      Point corner = device.getValue();
      if (!Objects.equals(placed.devices().get(device.getKey()), corner)) {
        card(device.getKey()).ifPresent(card -> card.relocate(corner.x(), corner.y()));
      }
    }
    placed = layout;
  }

  Optional<ZoneRoom> room(String zone) {
    return Optional.ofNullable(roomOf.get(zone));
  }

  Optional<DeviceCard> card(String device) {
    return Optional.ofNullable(cardOf.get(device));
  }

  void mark(Selection selection) {
    roomOf.forEach((name, room) -> room.select(selection.equals(new Selection.OfZone(name))));
    cardOf.forEach((name, card) -> card.select(selection.equals(new Selection.OfDevice(name))));
  }

  /// Shows where what is dragged would fall.
  void target(Optional<String> zone) {
    roomOf.forEach((name, room) -> room.target(zone.filter(name::equals).isPresent()));
  }

  /// From afar there are names alone.
  void far(boolean nowFar) {
    if (nowFar != far) {
      far = nowFar;
      roomOf.values().forEach(room -> room.far(far));
      cardOf.values().forEach(card -> card.far(far));
    }
  }

  /// Bitmaps stand in for the nodes while the camera moves: drawing thousands of cards anew would stutter.
  void cache(boolean on) {
    for (Node layer : List.of(rooms, cards)) {
      layer.setCacheHint(on ? CacheHint.SPEED : CacheHint.DEFAULT);
      layer.setCache(on);
    }
  }

  void layout() {
    rooms.getChildren().forEach(Node::autosize);
    cards.getChildren().forEach(Node::autosize);
  }
}
