package org.rempart.ui.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;
import org.rempart.ui.common.Desk;
import org.rempart.ui.common.Selection;
import org.rempart.ui.inspector.Words;

/// The square of cells with its headers; arrow keys walk from cell to cell.
final class MatrixGrid extends GridPane {
  private static final double HEADER = 104;
  private static final double CELL_HEIGHT = 76;

  private final MatrixModel model;
  private final Map<String, MatrixCell> cells = new HashMap<>();
  private final List<StackPane> columnHeads = new ArrayList<>();
  private final List<StackPane> rowHeads = new ArrayList<>();
  private final StackPane corner;

  MatrixGrid(Desk desk, MatrixModel model, Consumer<MatrixModel.Cell> add) {
    this.model = model;
    getStyleClass().add("matrix");
    setHgap(8);
    setVgap(8);
    int n = model.ends().size();
    constraints(n);
    for (int row = 0; row < n; row++) {
      for (int column = 0; column < n; column++) {
        MatrixModel.Cell cell = model.cell(model.ends().get(row), model.ends().get(column));
        MatrixCell node = new MatrixCell(desk, cell, () -> add.accept(cell));
        cells.put(cell.from() + " " + cell.to(), node);
        add(node, column + 1, row + 1);
      }
    }
    for (int i = 0; i < n; i++) {
      rowHeads.add(head(desk, model.ends().get(i)));
      columnHeads.add(head(desk, model.ends().get(i)));
      add(rowHeads.getLast(), 0, i + 1);
    }
    for (int i = 0; i < n; i++) {
      add(columnHeads.get(i), i + 1, 0);
    }
    Label fromTo = new Label(desk.texts().get("policy.from.to"));
    fromTo.getStyleClass().add("secondary");
    corner = new StackPane(fromTo);
    corner.getStyleClass().add("matrix-corner");
    StackPane.setAlignment(fromTo, Pos.CENTER_LEFT);
    add(corner, 0, 0);
    addEventFilter(KeyEvent.KEY_PRESSED, event -> walk(desk, event));
  }

  private void constraints(int n) {
    getColumnConstraints().add(new ColumnConstraints(HEADER));
    ColumnConstraints column = new ColumnConstraints(84, 112, 320);
    column.setHgrow(Priority.ALWAYS);
    column.setFillWidth(true);
    getRowConstraints().add(new RowConstraints(40));
    RowConstraints row = new RowConstraints(CELL_HEIGHT, USE_COMPUTED_SIZE, 176);
    row.setVgrow(Priority.ALWAYS);
    for (int i = 0; i < n; i++) {
      getColumnConstraints().add(column);
      getRowConstraints().add(row);
    }
  }

  private static StackPane head(Desk desk, String end) {
    Label name = new Label(Words.end(desk.site(), desk.texts(), end));
    name.setWrapText(true);
    name.getStyleClass().add("strong");
    Region tint = new Region();
    tint.getStyleClass().add("head-tint");
    Region border = new Region();
    border.getStyleClass().add("head-border");
    StackPane padded = new StackPane(name);
    padded.setPadding(new Insets(4, 8, 4, 8));
    StackPane head = new StackPane(tint, border, padded);
    head.getStyleClass().addAll("matrix-head", Words.hue(desk.site(), end));
    head.setOnMouseClicked(_ -> desk.selection().set(
        desk.site().zone(end).isPresent() ? new Selection.OfZone(end) : new Selection.Nothing()));
    // what scrolls by beneath a header must not show through its tint
    StackPane solid = new StackPane(head);
    solid.getStyleClass().add("matrix-head-back");
    return solid;
  }

  /// Keeps the headers in sight: they move with what is scrolled away.
  void stick(double left, double top) {
    rowHeads.forEach(head -> head.setTranslateX(left));
    columnHeads.forEach(head -> head.setTranslateY(top));
    corner.setTranslateX(left);
    corner.setTranslateY(top);
  }

  Optional<MatrixCell> cell(String from, String to) {
    return Optional.ofNullable(cells.get(from + " " + to));
  }

  void mark(Selection selection) {
    cells.values().forEach(cell -> cell.mark(selection));
  }

  private void walk(Desk desk, KeyEvent event) {
    if (!(desk.selection().get() instanceof Selection.OfPair(var from, var to)) || !step(event.getCode(), from, to)) {
      return;
    }
    event.consume();
  }

  private boolean step(KeyCode code, String from, String to) {
    int row = model.ends().indexOf(from);
    int column = model.ends().indexOf(to);
    return switch (code) {
      case UP -> focus(row - 1, column);
      case DOWN -> focus(row + 1, column);
      case LEFT -> focus(row, column - 1);
      case RIGHT -> focus(row, column + 1);
      default -> false;
    };
  }

  private boolean focus(int row, int column) {
    int last = model.ends().size() - 1;
    String from = model.ends().get(Math.clamp(row, 0, last));
    String to = model.ends().get(Math.clamp(column, 0, last));
    cell(from, to).ifPresent(MatrixCell::requestFocus);
    return true;
  }
}
