package org.rempart.ui.policy;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.rempart.site.Allowance;
import org.rempart.site.Edit;
import org.rempart.site.RevokeService;
import org.rempart.site.Action;
import org.rempart.site.Defaults;
import org.rempart.site.Names;
import org.rempart.site.Zone;
import org.rempart.site.ZoneKind;
import org.rempart.ui.common.Desk;
import org.rempart.ui.common.Icons;
import org.rempart.ui.common.Selection;
import org.rempart.ui.inspector.Told;
import org.rempart.ui.inspector.Words;

/// One cell: a chip for each service; click one to take it back, `+` to allow another.
final class MatrixCell extends StackPane {
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

  private final Desk desk;
  private final MatrixModel.Cell cell;
  private final Runnable add;

  /// @param add asks for services to allow in this cell
  MatrixCell(Desk desk, MatrixModel.Cell cell, Runnable add) {
    this.desk = desk;
    this.cell = cell;
    this.add = add;
    setId("cell-" + cell.from() + "-" + cell.to());
    getStyleClass().add("matrix-cell");
    setFocusTraversable(true);
    String title = Words.end(desk.site(), desk.texts(), cell.from()) + " → "
        + Words.end(desk.site(), desk.texts(), cell.to());
    setAccessibleText(title);
    getChildren().add(cell.chips().isEmpty() ? rest() : filled());
    if (!cell.within()) {
      getChildren().add(plus(title));
    } else {
      getStyleClass().add("within");
    }
    cell.risk().ifPresent(_ -> getStyleClass().add("risky"));
    setOnMousePressed(_ -> select());
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    focusedProperty().addListener((_, _, focused) -> {
      if (focused) {
        select();
      }
    });
  }

  void mark(Selection selection) {
    pseudoClassStateChanged(SELECTED, selection.equals(new Selection.OfPair(cell.from(), cell.to())));
  }

  private void select() {
    desk.selection().set(new Selection.OfPair(cell.from(), cell.to()));
    if (!isFocused()) {
      requestFocus();
    }
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.PLUS || event.getCode() == KeyCode.ADD
        || event.getCode() == KeyCode.INSERT) {
      if (!cell.within()) {
        add.run();
      }
      event.consume();
    } else if ((event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE)
        && !cell.chips().isEmpty()) {
      revoke(cell.chips().getLast());
      event.consume();
    }
  }

  private Node rest() {
    boolean outside = cell.within()
        && desk.site().zone(cell.from()).filter(zone -> zone.kind() == ZoneKind.INTERNET).isPresent();
    boolean itself = cell.within() && cell.from().equals(Names.FIREWALL);
    String action = desk.texts().get("policy.rules.action." + byDefault().text());
    Label rest = new Label(outside || itself
        ? "—"
        : cell.within() ? desk.texts().get("policy.within", action) : action);
    rest.getStyleClass().add(cell.within() ? "within-word" : "whisper");
    rest.setWrapText(true);
    return rest;
  }

  /// What happens to flows that no rule names.
  private Action byDefault() {
    Defaults defaults = desk.site().defaults();
    if (cell.to().equals(Names.FIREWALL)) {
      return defaults.toFirewall();
    }
    if (cell.from().equals(Names.FIREWALL)) {
      return defaults.fromFirewall();
    }
    return cell.within()
        ? desk.site().zone(cell.from()).flatMap(Zone::within).orElse(defaults.within())
        : defaults.between();
  }

  private Node filled() {
    FlowPane chips = new FlowPane(4, 4);
    chips.setPrefWrapLength(64);
    cell.chips().forEach(one -> chips.getChildren().add(chip(one)));
    Region gap = new Region();
    VBox.setVgrow(gap, Priority.ALWAYS);
    VBox box = new VBox(4, chips, gap);
    cell.risk().ifPresent(risk -> {
      Label word = new Label(desk.texts().get("policy.risk"), Icons.Sign.WARNING.icon());
      word.setTooltip(new Tooltip(desk.texts().get("policy.risk." + risk.name().toLowerCase(Locale.ROOT))));
      word.getStyleClass().add("risk");
      word.setMinWidth(0);
      box.getChildren().add(word);
    });
    box.setMouseTransparent(false);
    box.setPickOnBounds(false);
    StackPane.setAlignment(box, Pos.TOP_LEFT);
    return box;
  }

  private Button chip(Allowance one) {
    String service = Words.service(desk.texts(), one.service());
    Button chip = new Button(service);
    chip.setId("chip-" + cell.from() + "-" + cell.to() + "-" + one.service().replace('/', '-'));
    chip.getStyleClass().setAll("chip", "removable");
    boolean partial = one.from().inside().isPresent() || one.to().inside().isPresent();
    if (partial) {
      chip.getStyleClass().add("partial");
    }
    if (!one.accepted()) {
      chip.getStyleClass().add("denied");
    }
    String ends = service + ": " + Words.end(desk.site(), desk.texts(), one.fromEnd()) + " → "
        + Words.end(desk.site(), desk.texts(), one.toEnd());
    chip.setTooltip(new Tooltip(
        ends + "\n" + desk.texts().get(one.accepted() ? "policy.chip.remove" : "policy.chip.denied", one.rule())));
    chip.setAccessibleText(ends);
    chip.setMinWidth(Region.USE_PREF_SIZE);
    chip.setFocusTraversable(false);
    chip.setOnAction(_ -> revoke(one));
    return chip;
  }

  private void revoke(Allowance one) {
    if (!one.accepted()) {
      desk.selection().set(new Selection.OfRule(one.rule()));
      return;
    }
    Edit edit = new RevokeService(one.fromEnd(), one.toEnd(), one.service());
    if (desk.perform(edit)) {
      Told.tell(desk, desk.texts().get("policy.revoked",
          Words.service(desk.texts(), one.service()),
          Words.end(desk.site(), desk.texts(), one.fromEnd()), Words.end(desk.site(), desk.texts(), one.toEnd())));
    }
  }

  private Button plus(String title) {
    Button plus = new Button("", Icons.Sign.ADD.icon());
    plus.setId("add-" + cell.from() + "-" + cell.to());
    plus.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    plus.getStyleClass().setAll("cell-plus");
    plus.setFocusTraversable(false);
    plus.setAccessibleText(desk.texts().get("policy.add", title));
    plus.setTooltip(new Tooltip(desk.texts().get("policy.add", title)));
    plus.setOnAction(_ -> {
      select();
      add.run();
    });
    StackPane.setAlignment(plus, Pos.BOTTOM_RIGHT);
    return plus;
  }
}
