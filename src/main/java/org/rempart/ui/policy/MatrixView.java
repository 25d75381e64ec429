package org.rempart.ui.policy;

import java.util.List;
import java.util.Map;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.rempart.site.AddRule;
import org.rempart.ui.common.Desk;
import org.rempart.ui.common.DeviceState;
import org.rempart.ui.common.Load;
import org.rempart.ui.common.Selection;
import org.rempart.ui.common.View;
import org.rempart.ui.inspector.Inside;
import org.rempart.ui.inspector.InspectorPane;
import org.rempart.ui.inspector.ServicePicker;
import org.rempart.ui.inspector.Words;

/// The policy matrix: zone by zone, what may flow from row to column.
public final class MatrixView implements View {
  private final Desk desk;
  private final ScrollPane scroll = new ScrollPane();
  private final Pane overlay = new Pane();
  private final StackPane root = new StackPane(scroll, overlay);
  private final InspectorPane inspector;
  private MatrixGrid grid;

  public MatrixView(Desk desk) {
    this.desk = desk;
    this.inspector = new InspectorPane(desk);
    this.grid = grid();
    root.setId("view-policy");
    root.getStyleClass().add("matrix-view");
    overlay.setPickOnBounds(false);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.vvalueProperty().addListener((_, _, _) -> stick());
    scroll.hvalueProperty().addListener((_, _, _) -> stick());
    scroll.viewportBoundsProperty().addListener((_, _, _) -> stick());
    root.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
    desk.document().addListener((_, before, after) -> {
      if (!before.site().equals(after.site())) {
        show();
      }
    });
    desk.selection().addListener((_, _, selection) -> grid.mark(selection));
    show();
  }

  @Override
  public String name() {
    return "policy";
  }

  @Override
  public Node node() {
    return root;
  }

  @Override
  public List<Node> inspector() {
    return List.of(inspector);
  }

  /// What the last polls said; the inspector shows it.
  public void show(Map<String, DeviceState> states, Map<String, Map<String, Load>> loads) {
    inspector.show(states, loads);
  }

  private MatrixGrid grid() {
    return new MatrixGrid(desk, MatrixModel.of(desk.site()), this::ask);
  }

  private void show() {
    double across = scroll.getHvalue();
    double down = scroll.getVvalue();
    boolean focused = Inside.hasFocus(root);
    grid = grid();
    scroll.setContent(desk.site().zones().isEmpty() ? empty() : grid);
    scroll.setHvalue(across);
    scroll.setVvalue(down);
    grid.mark(desk.selection().get());
    if (focused && desk.selection().get() instanceof Selection.OfPair(var from, var to)) {
      grid.cell(from, to).ifPresent(MatrixCell::requestFocus);
    }
    stick();
  }

  private Node empty() {
    Label empty = new Label(desk.texts().get("policy.empty"));
    empty.getStyleClass().add("secondary");
    return new StackPane(empty);
  }

  private void stick() {
    Bounds seen = scroll.getViewportBounds();
    double hidden = Math.max(0, grid.getWidth() - seen.getWidth());
    double above = Math.max(0, grid.getHeight() - seen.getHeight());
    grid.stick(hidden * scroll.getHvalue(), above * scroll.getVvalue());
  }

  private void pressed(MouseEvent event) {
    boolean inside = event.getTarget() instanceof Node target && Inside.is(target, overlay);
    if (!inside) {
      overlay.getChildren().clear();
    }
  }

  private void ask(MatrixModel.Cell cell) {
    String title = Words.end(desk.site(), desk.texts(), cell.from()) + " → "
        + Words.end(desk.site(), desk.texts(), cell.to());
    ServicePicker picker = new ServicePicker(desk, title,
        services -> desk.perform(new AddRule(List.of(cell.from()), List.of(cell.to()), services)), this::leave);
    overlay.getChildren().setAll(picker);
    grid.cell(cell.from(), cell.to()).ifPresent(node -> place(picker, node));
  }

  private void leave() {
    overlay.getChildren().clear();
    if (desk.selection().get() instanceof Selection.OfPair(var from, var to)) {
      grid.cell(from, to).ifPresent(MatrixCell::requestFocus);
    }
  }

  /// Below the cell if there is room, else above it; never over the cell, which shows what is allowed already.
  private void place(ServicePicker picker, Node cell) {
    picker.applyCss();
    double width = picker.prefWidth(-1);
    double height = picker.prefHeight(width);
    Bounds there = overlay.sceneToLocal(cell.localToScene(cell.getBoundsInLocal()));
    double below = there.getMaxY() + 4;
    double y = below + height <= overlay.getHeight() - 8 ? below : Math.max(8, there.getMinY() - height - 4);
    Point2D corner = new Point2D(Math.clamp(there.getMinX(), 8, Math.max(8, overlay.getWidth() - width - 8)), y);
    picker.relocate(corner.getX(), corner.getY());
  }
}
