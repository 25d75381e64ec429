package org.rempart.ui.map;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Shape;
import org.rempart.site.DeviceRole;
import org.rempart.ui.common.DeviceState;
import org.rempart.ui.common.Icons;

/// A device's icon in a ring that tells its state by colour and by shape: whole and plain for up, with a
/// triangle for degraded, with a cross for down, dashed for unknown.
final class StateRing extends StackPane {
  private static final double RADIUS = 15;

  private final Circle ring = new Circle(RADIUS);
  private final StackPane mark = new StackPane();

  StateRing(DeviceRole role) {
    getStyleClass().add("state-ring");
    ring.getStyleClass().add("ring");
    Node icon = Icons.of(role);
    icon.getStyleClass().add("role-icon");
    mark.setManaged(false);
    getChildren().addAll(ring, icon, mark);
    setMinSize(2 * RADIUS + 2, 2 * RADIUS + 2);
    setMaxSize(2 * RADIUS + 2, 2 * RADIUS + 2);
    show(DeviceState.UNKNOWN);
  }

  void show(DeviceState state) {
    ring.getStyleClass().setAll("ring", "ring-" + state.text());
    mark.getChildren().setAll(shapes(state));
    mark.getStyleClass().setAll("ring-mark", "mark-" + state.text());
    mark.resizeRelocate(21, 21, 12, 12);
  }

  private static Shape[] shapes(DeviceState state) {
    Shape[] shapes = switch (state) {
      case UP, UNKNOWN -> new Shape[0];
      case DEGRADED -> new Shape[]{new Polygon(5, 0, 10, 9, 0, 9)};
      case DOWN -> new Shape[]{new Line(0, 0, 6, 6), new Line(6, 0, 0, 6)};
    };
    for (Shape shape : shapes) {
      shape.getStyleClass().add("mark-shape");
    }
    return shapes;
  }
}
