package org.rempart.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.rempart.site.Layout.Box;
import org.rempart.site.Layout.Point;

/// A layout while it is changed: a room holds the cards and rooms that lie in it, and what lies beside a room
/// makes way as it grows.
final class Drawing {
  private static final double BETWEEN_CARDS = 4;

  private final ZoneNesting nesting;
  private final Map<String, List<String>> members = new HashMap<>();
  private final List<String> outside = new ArrayList<>();
  private final Map<String, Box> rooms;
  private final Map<String, Point> cards;

  Drawing(SiteDocument document) {
    nesting = new ZoneNesting(document.site());
    rooms = new LinkedHashMap<>(document.layout().zones());
    cards = new LinkedHashMap<>(document.layout().devices());
    document.site().devices().forEach(device -> document.site().zoneOf(device).map(Zone::name)
        .map(zone -> members.computeIfAbsent(zone, _ -> new ArrayList<>())).orElse(outside).add(device.name()));
  }

  Layout layout() {
    return new Layout(rooms, cards);
  }

  ZoneNesting nesting() {
    return nesting;
  }

  Optional<Box> room(String zone) {
    return Optional.ofNullable(rooms.get(zone));
  }

  void draw(String zone, Box box) {
    rooms.put(zone, box);
  }

  void draw(String device, Point corner) {
    cards.put(device, corner);
  }

  /// Moves a room with all that lies in it; nothing makes way.
  void carry(String zone, double dx, double dy) {
    for (String one : nesting.within(zone)) {
      rooms.computeIfPresent(one, (_, box) -> new Box(box.x() + dx, box.y() + dy, box.width(), box.height()));
      members(one).forEach(device -> shift(device, dx, dy));
    }
  }

  private void shift(String device, double dx, double dy) {
    cards.computeIfPresent(device, (_, corner) -> new Point(corner.x() + dx, corner.y() + dy));
  }

  /// Moves a room: in the one around it to a free place next to `wish`, and that one grows if it is full; an
  /// outermost one just there.
  void move(String zone, Box wish) {
    Box from = rooms.getOrDefault(zone, wish);
    Box to = outer(zone).map(outer -> Spots.within(Spots.inside(outer), wish, beside(zone), CardSize.GAP))
        .orElse(wish);
    carry(zone, to.x() - from.x(), to.y() - from.y());
    rooms.put(zone, to);
    hold(zone);
  }

  /// The same, but an outermost room covers no other either.
  void moveFree(String zone, Box wish) {
    move(zone, nesting.outer(zone).isPresent()
        ? wish
        : Spots.nearest(wish, beside(zone), 16, _ -> true).orElse(wish));
  }

  /// Puts a card into a zone, next to `wish`.
  void stand(String device, String zone, Point wish) {
    Point corner = room(zone)
        .map(room -> Spots.within(Spots.inside(room), CardSize.card(wish), taken(zone, device), BETWEEN_CARDS))
        .map(box -> new Point(box.x(), box.y())).orElse(wish);
    cards.put(device, corner);
    hold(zone);
  }

  /// What a device's card in a zone must not cover: all other cards, and the rooms in the zone.
  List<Box> taken(String zone, String device) {
    return boxes(nesting.inner(zone), cards.keySet().stream().filter(name -> !name.equals(device)).toList());
  }

  /// Gives a room another box, widened as far as what lies in it asks.
  void resize(String zone, Box wish) {
    Box old = rooms.getOrDefault(zone, wish);
    Box grown = around(zone, wish);
    rooms.put(zone, grown);
    push(zone, grown, box -> box.x() >= right(old), right(grown) - right(old), 0);
    push(zone, grown, box -> right(box) <= old.x(), grown.x() - old.x(), 0);
    push(zone, grown, box -> box.y() >= bottom(old), 0, bottom(grown) - bottom(old));
    push(zone, grown, box -> bottom(box) <= old.y(), 0, grown.y() - old.y());
    nesting.outer(zone).ifPresent(this::hold);
  }

  /// Lets a room, and then those around it, grow as far as what lies in them asks.
  void hold(String zone) {
    room(zone).ifPresent(box -> resize(zone, box));
  }

  private Box around(String zone, Box wish) {
    double left = wish.x();
    double top = wish.y();
    double right = Math.max(right(wish), left + ResizeZone.MIN_WIDTH);
    double bottom = Math.max(bottom(wish), top + ResizeZone.MIN_HEIGHT);
    for (Box box : boxes(nesting.inner(zone), members(zone))) {
      left = Math.min(left, box.x() - CardSize.GAP);
      top = Math.min(top, box.y() - CardSize.HEADER - CardSize.GAP);
      right = Math.max(right, right(box) + CardSize.GAP);
      bottom = Math.max(bottom, bottom(box) + CardSize.GAP);
    }
    return new Box(left, top, right - left, bottom - top);
  }

  /// All that lies on one side moves as far as the room grew there, if anything would be covered: so the
  /// neighbours keep their places to each other.
  private void push(String zone, Box grown, Predicate<Box> side, double dx, double dy) {
    List<String> besideRooms = siblings(zone).stream().filter(name -> room(name).filter(side).isPresent()).toList();
    List<String> besideCards = neighbours(zone).stream()
        .filter(name -> Optional.ofNullable(cards.get(name)).map(CardSize::card).filter(side).isPresent()).toList();
    if (boxes(besideRooms, besideCards).stream().anyMatch(box -> Spots.overlap(box, grown, CardSize.GAP))) {
      besideRooms.forEach(name -> carry(name, dx, dy));
      besideCards.forEach(name -> shift(name, dx, dy));
    }
  }

  private Optional<Box> outer(String zone) {
    return nesting.outer(zone).flatMap(this::room);
  }

  private List<Box> beside(String zone) {
    return boxes(siblings(zone), neighbours(zone));
  }

  /// The zones that lie where a zone does.
  private List<String> siblings(String zone) {
    return nesting.outer(zone).map(nesting::inner).orElseGet(nesting::outermost).stream()
        .filter(name -> !name.equals(zone)).toList();
  }

  /// The devices that stand where a zone lies.
  private List<String> neighbours(String zone) {
    return nesting.outer(zone).map(this::members).orElse(outside);
  }

  private List<String> members(String zone) {
    return members.getOrDefault(zone, List.of());
  }

  private List<Box> boxes(List<String> zones, List<String> devices) {
    return Stream.concat(zones.stream().flatMap(name -> room(name).stream()),
        devices.stream().flatMap(name -> Optional.ofNullable(cards.get(name)).map(CardSize::card).stream())).toList();
  }

  private static double right(Box box) {
    return box.x() + box.width();
  }

  private static double bottom(Box box) {
    return box.y() + box.height();
  }
}
