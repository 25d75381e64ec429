package org.rempart.ui.map;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import org.rempart.site.AddDevice;
import org.rempart.site.AddZone;
import org.rempart.site.DeviceRole;
import org.rempart.site.ResizeZone;
import org.rempart.site.Layout.Box;
import org.rempart.site.Layout.Point;
import org.rempart.site.ZoneKind;
import org.rempart.ui.common.Desk;
import org.rempart.ui.common.Icons;
import org.rempart.ui.common.Selection;

/// Zones and devices to add: by a click, in the middle of what is seen, or by a drag onto the map.
final class Palette extends VBox {
  static final double WIDTH = 88;
  private static final double ZONE_WIDTH = 332;
  private static final double ZONE_HEIGHT = 184;

  private final Desk desk;
  private final Board board;

  Palette(Desk desk, Board board) {
    super(8);
    this.desk = desk;
    this.board = board;
    setId("map-palette");
    getStyleClass().addAll("map-tool", "map-palette");
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    getChildren().addAll(
        title("map.palette.zones"), tiles(List.of(ZoneKind.values()).stream().map(this::zone).toList()),
        title("map.palette.devices"), tiles(List.of(DeviceRole.values()).stream().map(this::device).toList()));
  }

  private Label title(String key) {
    Label title = new Label(desk.texts().get(key));
    title.getStyleClass().add("tool-title");
    return title;
  }

  private static TilePane tiles(List<Node> nodes) {
    TilePane tiles = new TilePane(4, 4);
    tiles.setPrefColumns(2);
    tiles.getChildren().addAll(nodes);
    return tiles;
  }

  private Node zone(ZoneKind kind) {
    Region swatch = new Region();
    swatch.getStyleClass().addAll("zone-swatch", "kind-" + kind.text());
    return tool("add-zone-" + kind.text(), "inspector.kind." + kind.text(), swatch, at -> addZone(kind, at));
  }

  private Node device(DeviceRole role) {
    return tool("add-device-" + role.text(), "inspector.role." + role.text(), Icons.of(role),
        at -> addDevice(role, at));
  }

  private void addZone(ZoneKind kind, Optional<Point> at) {
    Optional<String> inside = at.flatMap(board.ground()::zoneAt);
    // what is dropped into a room begins as small as may be, and grows with what it gets
    double width = inside.isPresent() ? ResizeZone.MIN_WIDTH : ZONE_WIDTH;
    double height = inside.isPresent() ? ResizeZone.MIN_HEIGHT : ZONE_HEIGHT;
    Point middle = at.orElseGet(this::middle);
    AddZone edit = new AddZone(kind,
        new Box(Math.rint(middle.x() - width / 2), Math.rint(middle.y() - height / 2), width, height), inside);
    String name = edit.newName(desk.document().get());
    if (desk.perform(edit)) {
      desk.selection().set(new Selection.OfZone(name));
    }
  }

  private void addDevice(DeviceRole role, Optional<Point> at) {
    Point p = at.orElseGet(this::middle);
    Optional<String> zone = at.isPresent()
        ? board.ground().zoneAt(p)
        : selectedZone().or(() -> board.ground().zoneAt(p));
    AddDevice edit = new AddDevice(role, zone, new Point(Math.rint(p.x() - 74), Math.rint(p.y() - 26)));
    String name = edit.newName(desk.document().get());
    if (desk.perform(edit)) {
      desk.selection().set(new Selection.OfDevice(name));
    }
  }

  private Optional<String> selectedZone() {
    return desk.selection().get() instanceof Selection.OfZone(var zone) ? Optional.of(zone) : Optional.empty();
  }

  private Point middle() {
    return board.camera().toMap(board.getWidth() / 2, board.getHeight() / 2);
  }

  /// @param add is given where on the map it was dropped, or nothing after a click
  private Button tool(String id, String textKey, Node graphic, Consumer<Optional<Point>> add) {
    Button tool = new Button("", graphic);
    tool.setId(id);
    tool.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    tool.getStyleClass().setAll("tool-button");
    String text = desk.texts().get("map.palette.add", desk.texts().get(textKey));
    tool.setTooltip(new Tooltip(text));
    tool.setAccessibleText(text);
    tool.setOnAction(_ -> add.accept(Optional.empty()));
    Drag.beside(tool, board, () -> new PaletteDrag(board, this, tool, desk.texts().get(textKey), add));
    return tool;
  }
}
