package org.rempart.ui.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.rempart.site.NatDraft;
import org.rempart.site.NatDraft.Field;
import org.rempart.site.NatKind;
import org.rempart.site.NatRule;
import org.rempart.site.ObjectKind;
import org.rempart.site.SiteObject;
import org.rempart.ui.common.Desk;
import org.rempart.ui.common.EmptyState;
import org.rempart.ui.common.Icons;
import org.rempart.ui.common.Selection;
import org.rempart.ui.inspector.NatEditor;

/// All NAT rules in their order; the first that names a flow translates it. The selected one is edited in the inspector.
final class NatPane extends VBox {
  private final Desk desk;
  private final TableView<NatRule> table = new TableView<>();
  private final VBox draft = new VBox();

  NatPane(Desk desk) {
    super(12);
    this.desk = desk;
    getStyleClass().add("view-pad");
    table.setId("nat-rules");
    table.setAccessibleText(desk.texts().get("policy.form.nat"));
    table.getStyleClass().addAll("striped", "dense");
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.setPlaceholder(new EmptyState(Icons.Sign.CHANGES, word("empty"), word("empty.advice")));
    table.getColumns().setAll(List.of(
        column("number", 48, rule -> Integer.toString(desk.site().nat().indexOf(rule) + 1)),
        column("id", 140, NatRule::id),
        column("firewall", 110, NatRule::firewall),
        column("kind", 150, rule -> kind(NatKind.of(rule))),
        column("what", 240, this::what),
        column("becomes", 240, this::becomes)));
    table.getSelectionModel().selectedItemProperty().subscribe(rule -> {
      if (rule != null) {
        desk.selection().set(new Selection.OfObject(SiteObject.of(ObjectKind.NAT_RULE, rule.id())));
      }
    });
    new RowOrder<>(desk, table, NatRule::id, rule -> desk.site().nat().indexOf(rule)).install();
    VBox.setVgrow(table, Priority.ALWAYS);
    getChildren().addAll(fresh(), draft, table);
    desk.document().subscribe(_ -> fill());
    desk.selection().subscribe(this::mark);
  }

  private Node fresh() {
    MenuButton add = new MenuButton(word("add"), Icons.Sign.ADD.icon());
    add.setId("nat-add");
    for (NatKind one : NatKind.values()) {
      MenuItem item = new MenuItem(kind(one));
      item.setId("nat-add-" + one.text());
      item.setOnAction(_ -> open(one));
      add.getItems().add(item);
    }
    Label order = new Label(desk.texts().get("policy.order"));
    order.getStyleClass().add("secondary");
    HBox line = new HBox(12, add, order);
    line.getStyleClass().add("row");
    return line;
  }

  private void open(NatKind one) {
    Label title = new Label(kind(one));
    title.getStyleClass().add("heading");
    Label why = new Label(desk.texts().get("policy.nat.why." + one.text()));
    why.getStyleClass().add("secondary");
    why.setWrapText(true);
    Button cancel = new Button(word("cancel"));
    cancel.setMinWidth(Region.USE_PREF_SIZE);
    cancel.setOnAction(_ -> draft.getChildren().clear());
    NatEditor editor = new NatEditor(desk, one, word("write"), id -> {
      draft.getChildren().clear();
      desk.selection().set(new Selection.OfObject(SiteObject.of(ObjectKind.NAT_RULE, id)));
    });
    editor.beside(cancel);
    VBox card = new VBox(8, title, why, editor);
    card.getStyleClass().add("card");
    card.setMaxWidth(560);
    draft.getChildren().setAll(card);
  }

  private TableColumn<NatRule, String> column(String key, double width, Function<NatRule, String> text) {
    TableColumn<NatRule, String> column = new TableColumn<>(word(key));
    column.setCellValueFactory(cell -> new SimpleStringProperty(text.apply(cell.getValue())));
    column.setPrefWidth(width);
    column.setSortable(false); // their order is what they mean
    column.setReorderable(false);
    return column;
  }

  private void fill() {
    table.getItems().setAll(desk.site().nat());
    mark(desk.selection().get());
  }

  private void mark(Selection selection) {
    Optional<NatRule> marked = selection instanceof Selection.OfObject(var object)
        && object.kind() == ObjectKind.NAT_RULE
            ? table.getItems().stream().filter(rule -> rule.id().equals(object.name())).findFirst()
            : Optional.empty();
    marked.ifPresentOrElse(table.getSelectionModel()::select, table.getSelectionModel()::clearSelection);
  }

  /// The flows that a rule is about.
  private String what(NatRule rule) {
    NatDraft one = NatDraft.of(rule);
    return switch (NatKind.of(rule)) {
      case MASQUERADE, SOURCE_NAT -> join(one, " → ", Field.FROM, Field.INTERFACE);
      case PORT_FORWARD -> join(one, "  ", Field.INTERFACE, Field.ADDRESS, Field.SERVICE);
      case ONE_TO_ONE -> join(one, "  ", Field.INTERFACE, Field.ADDRESS);
      case EXEMPT -> join(one, " → ", Field.FROM, Field.TO);
      case PREFIX -> join(one, "  ", Field.INTERFACE, Field.INSIDE);
    };
  }

  private String becomes(NatRule rule) {
    NatDraft one = NatDraft.of(rule);
    return switch (NatKind.of(rule)) {
      case MASQUERADE -> word("becomes.interface");
      case SOURCE_NAT -> join(one, "", Field.ADDRESS);
      case PORT_FORWARD -> join(one, " : ", Field.DEVICE, Field.PORTS);
      case ONE_TO_ONE -> join(one, "", Field.DEVICE);
      case EXEMPT -> word("becomes.same");
      case PREFIX -> join(one, "", Field.OUTSIDE);
    };
  }

  private static String join(NatDraft draft, String separator, Field... fields) {
    return Arrays.stream(fields).flatMap(field -> draft.value(field).stream())
        .collect(Collectors.joining(separator));
  }

  private String kind(NatKind one) {
    return desk.texts().get("policy.nat.kind." + one.text());
  }

  private String word(String key) {
    return desk.texts().get("policy.nat." + key);
  }
}
