package org.rempart.ui.map;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.rempart.ui.common.Desk;
import org.rempart.ui.common.View;
import org.rempart.ui.inspector.InspectorPane;

/// The map: zones as rooms, devices as cards, links and policy arrows between them.
public final class MapView implements View {
  private final StackPane root = new StackPane();
  private final Board board;
  private final InspectorPane inspector;

  public MapView(Desk desk) {
    this.board = new Board(desk);
    this.inspector = new InspectorPane(desk);
    root.setId("view-map");
    root.getStyleClass().add("map-view");
    root.setMinSize(0, 0);
    root.getChildren().addAll(board, pinned(new Palette(desk, board), Pos.TOP_LEFT),
        pinned(new ZoomCard(desk, board), Pos.BOTTOM_RIGHT), empty(desk), board.overlay());
    new MapKeys(desk, board, inspector).listen(root);
  }

  private static Node pinned(Node tool, Pos corner) {
    StackPane.setAlignment(tool, corner);
    StackPane.setMargin(tool, new Insets(16));
    return tool;
  }

  private static Node empty(Desk desk) {
    Label first = new Label(desk.texts().get("map.empty.title"));
    first.getStyleClass().add("sheet-title");
    Label second = new Label(desk.texts().get("map.empty.hint"));
    second.getStyleClass().add("secondary");
    VBox words = new VBox(8, first, second);
    words.setAlignment(Pos.CENTER);
    words.setMouseTransparent(true);
    words.visibleProperty().bind(Bindings.createBooleanBinding(() -> desk.site().zones().isEmpty(), desk.document()));
    return words;
  }

  @Override
  public String name() {
    return "map";
  }

  @Override
  public Node node() {
    return root;
  }

  @Override
  public List<Node> inspector() {
    return List.of(inspector);
  }

  /// What the last polls said, by the devices' names; a device that is missing is unknown. On the FX thread.
  public void show(Map<String, DeviceBadge> badges) {
    board.show(badges);
    inspector.show(
        badges.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().state())),
        badges.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().loads())));
  }
}
