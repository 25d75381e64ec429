package org.rempart.ui.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.rempart.site.Device;
import org.rempart.site.MoveConsequences;
import org.rempart.ui.common.Desk;
import org.rempart.ui.inspector.Words;

/// The card beside the pointer that tells what a drop would change.
final class DropCard extends VBox {
  private static final int LINES = 4;
  private static final double OFFSET = 20;

  private final Desk desk;
  private final Board board;

  DropCard(Desk desk, Board board) {
    super(4);
    this.desk = desk;
    this.board = board;
    setId("drop-card");
    getStyleClass().add("drop-card");
    setMouseTransparent(true);
    setMaxWidth(320);
  }

  void show(Optional<MoveConsequences> move, Device device, Optional<String> zone) {
    hide();
    move.ifPresent(what -> {
      getChildren().setAll(lines(what, device, zone.orElse("")));
      board.overlay().getChildren().add(this);
    });
  }

  void hide() {
    board.overlay().getChildren().remove(this);
  }

  /// Beside the pointer, on the side where there is room.
  void follow(Point2D pointer) {
    applyCss();
    double width = Math.min(320, prefWidth(-1));
    double height = prefHeight(width);
    resize(width, height);
    double x = pointer.getX() + OFFSET + width > board.getWidth()
        ? pointer.getX() - OFFSET - width
        : pointer.getX() + OFFSET;
    double y = Math.clamp(pointer.getY() + OFFSET + 28, 8, Math.max(8, board.getHeight() - height - 8));
    relocate(x, y);
  }

  private List<Label> lines(MoveConsequences what, Device device, String zone) {
    List<Label> lines = new ArrayList<>();
    if (what.refusal().isPresent()) {
      lines.add(line(desk.texts().get("map.drop.refused"), "drop-bad"));
      lines.add(line(what.refusal().get(), "drop-detail"));
      return lines;
    }
    lines.add(line(desk.texts().get("map.drop.into", device.name(), Words.end(desk.site(), desk.texts(), zone)),
        "drop-title"));
    lines.add(line(what.addresses().stream().map(a -> a.address().toString()).collect(Collectors.joining(" · ")),
        "drop-detail"));
    changes(lines, what.gained(), "gains", "drop-good");
    changes(lines, what.lost(), "loses", "drop-lost");
    if (what.gained().isEmpty() && what.lost().isEmpty()) {
      lines.add(line(desk.texts().get("map.drop.same"), "drop-detail"));
    }
    return lines;
  }

  private void changes(List<Label> lines, List<MoveConsequences.Change> changes, String verb, String style) {
    changes.stream().limit(LINES).forEach(change -> lines.add(line(sentence(change, verb), style)));
    if (changes.size() > LINES) {
      lines.add(line(desk.texts().get("map.drop.more", changes.size() - LINES), "drop-detail"));
    }
  }

  private String sentence(MoveConsequences.Change change, String verb) {
    String services = change.services().isEmpty()
        ? desk.texts().get("policy.everything")
        : String.join(", ", change.services());
    String key = "map.drop." + verb + (change.inbound() ? ".from" : ".to");
    return desk.texts().get(key, services, Words.ends(desk.site(), desk.texts(), change.others()));
  }

  private static Label line(String text, String style) {
    Label line = new Label(text);
    line.getStyleClass().add(style);
    line.setWrapText(true);
    return line;
  }
}
