package org.rempart.ui.map;

import java.util.Optional;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.rempart.site.AddDevice;
import org.rempart.site.DeleteObject;
import org.rempart.site.ObjectKind;
import org.rempart.site.Device;
import org.rempart.site.DeviceRole;
import org.rempart.site.Layout.Box;
import org.rempart.site.Layout.Point;
import org.rempart.site.MoveDevice;
import org.rempart.site.NestZone;
import org.rempart.site.Zone;
import org.rempart.site.ZoneNesting;
import org.rempart.ui.common.Desk;
import org.rempart.ui.common.Icons;
import org.rempart.ui.inspector.Told;
import org.rempart.ui.inspector.Words;

/// The context menus of the map.
final class MapMenu {
  private final Desk desk;
  private final Board board;
  private ContextMenu open = new ContextMenu();

  MapMenu(Desk desk, Board board) {
    this.desk = desk;
    this.board = board;
  }

  void hide() {
    open.hide();
  }

  ContextMenu device(Device device) {
    ContextMenu menu = fresh();
    if (!device.role().forwards()) {
      Menu move = new Menu(desk.texts().get("map.menu.move"));
      desk.site().zones().stream()
          .filter(zone -> !desk.site().zoneOf(device).equals(Optional.of(zone)))
          .forEach(zone -> move.getItems().add(item(Words.zone(zone), () -> move(device, zone))));
      menu.getItems().addAll(move, new SeparatorMenuItem());
    }
    MenuItem delete = item(desk.texts().get("map.menu.delete", device.name()),
        () -> Told.perform(desk, new DeleteObject(ObjectKind.DEVICE, device.name())));
    delete.setGraphic(Icons.Sign.DELETE.icon());
    menu.getItems().add(delete);
    return menu;
  }

  private void move(Device device, Zone zone) {
    Box room = board.shown().layout().zones().getOrDefault(zone.name(), new Box(0, 0, 0, 0));
    Told.perform(desk, new MoveDevice(device.name(), zone.name(), new Point(room.x(), room.y())));
  }

  ContextMenu zone(Zone zone, Point at) {
    ContextMenu menu = fresh();
    Menu add = new Menu(desk.texts().get("map.menu.add"));
    for (DeviceRole role : DeviceRole.values()) {
      if (!role.forwards()) {
        MenuItem one = item(desk.texts().get("inspector.role." + role.text()),
            () -> desk.perform(new AddDevice(role, Optional.of(zone.name()), at)));
        one.setGraphic(Icons.of(role));
        add.getItems().add(one);
      }
    }
    Menu nest = nest(zone);
    MenuItem delete = item(desk.texts().get("map.menu.delete", Words.zone(zone)),
        () -> Told.perform(desk, new DeleteObject(ObjectKind.ZONE, zone.name())));
    delete.setGraphic(Icons.Sign.DELETE.icon());
    menu.getItems().addAll(add, nest, new SeparatorMenuItem(), delete);
    return menu;
  }

  /// Where a zone may lie otherwise: in each other one that does not lie in it, or in none.
  private Menu nest(Zone zone) {
    Menu nest = new Menu(desk.texts().get("map.menu.move"));
    ZoneNesting nesting = board.ground().nesting();
    desk.site().zones().stream()
        .filter(other -> !nesting.within(zone.name()).contains(other.name())
            && !nesting.outer(zone.name()).equals(Optional.of(other.name())))
        .forEach(other -> nest.getItems().add(item(Words.zone(other), () -> nest(zone, Optional.of(other.name())))));
    if (zone.inside().isPresent()) {
      nest.getItems().addAll(new SeparatorMenuItem(),
          item(desk.texts().get("map.menu.nowhere"), () -> nest(zone, Optional.empty())));
    }
    nest.setDisable(nest.getItems().isEmpty());
    return nest;
  }

  private void nest(Zone zone, Optional<String> inside) {
    Told.perform(desk, new NestZone(zone.name(), inside));
  }

  private ContextMenu fresh() {
    open.hide();
    open = new ContextMenu();
    return open;
  }

  private static MenuItem item(String text, Runnable action) {
    MenuItem item = new MenuItem(text);
    item.setOnAction(_ -> action.run());
    return item;
  }
}
