package org.rempart.ui.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleStringProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.rempart.site.InsertRule;
import org.rempart.site.PolicyRule;
import org.rempart.site.Site;
import org.rempart.ui.common.Desk;
import org.rempart.ui.common.EmptyState;
import org.rempart.ui.common.Icons;
import org.rempart.ui.common.Selection;
import org.rempart.ui.inspector.Words;

/// All policy rules in their order; the first that names a flow decides it. The selected one is edited in the
/// inspector.
final class RulesPane extends VBox {
  private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");

  private final Desk desk;
  private final TableView<PolicyRule> table = new TableView<>();
  private final TextField filter = new TextField();

  RulesPane(Desk desk) {
    super(12);
    this.desk = desk;
    getStyleClass().add("view-pad");
    filter.setId("rules-filter");
    filter.setPromptText(word("filter"));
    filter.setAccessibleText(word("filter"));
    filter.setMaxWidth(320);
    filter.textProperty().addListener(_ -> fill());
    table.setId("rules");
    table.setAccessibleText(desk.texts().get("policy.form.rules"));
    table.getStyleClass().addAll("striped", "dense", "rules");
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.setPlaceholder(new EmptyState(Icons.Sign.POLICY, word("empty"), word("empty.advice")));
    table.getColumns().setAll(List.of(
        column("number", 48, rule -> Integer.toString(desk.site().policy().indexOf(rule) + 1)),
        column("id", 150, PolicyRule::id),
        column("from", 170, rule -> ends(rule.from(), rule.not().from())),
        column("to", 170, rule -> ends(rule.to(), rule.not().to())),
        column("services", 170, this::services),
        column("action", 90, rule -> word("action." + rule.action().text())),
        column("conditions", 170, this::conditions),
        column("reason", 200, PolicyRule::reason)));
    table.getSelectionModel().selectedItemProperty().subscribe(rule -> {
      if (rule != null) {
        desk.selection().set(new Selection.OfRule(rule.id()));
      }
    });
    RowOrder<PolicyRule> order = new RowOrder<>(desk, table, PolicyRule::id,
        rule -> desk.site().policy().indexOf(rule));
    order.install();
    table.setRowFactory(_ -> order.drag(new Row()));
    VBox.setVgrow(table, Priority.ALWAYS);
    getChildren().addAll(bar(), table);
    desk.document().subscribe(_ -> fill());
    desk.selection().subscribe(this::mark);
  }

  private Node bar() {
    Button copy = new Button(word("duplicate"), Icons.Sign.ADD.icon());
    copy.setId("rule-duplicate");
    copy.setMinWidth(Region.USE_PREF_SIZE);
    copy.disableProperty().bind(table.getSelectionModel().selectedItemProperty().isNull());
    copy.setOnAction(_ -> duplicate(table.getSelectionModel().getSelectedItem()));
    Label hint = new Label(desk.texts().get("policy.order"));
    hint.getStyleClass().add("secondary");
    HBox bar = new HBox(12, filter, copy, hint);
    bar.getStyleClass().add("row");
    return bar;
  }

  /// A copy behind the rule, under a name of its own, switched off: it would change nothing, and is to be edited.
  private void duplicate(PolicyRule rule) {
    List<String> taken = desk.site().policy().stream().map(PolicyRule::id).toList();
    String id = IntStream.iterate(2, number -> number + 1).mapToObj(number -> rule.id() + "-" + number)
        .filter(name -> !taken.contains(name)).findFirst().orElseThrow();
    PolicyRule copy = rule.withId(id).withValidity(rule.validity().withEnabled(false));
    if (desk.perform(new InsertRule(copy, desk.site().policy().indexOf(rule) + 1))) {
      desk.selection().set(new Selection.OfRule(id));
    }
  }

  private TableColumn<PolicyRule, String> column(String key, double width, Function<PolicyRule, String> text) {
    TableColumn<PolicyRule, String> column = new TableColumn<>(word(key));
    column.setCellValueFactory(cell -> new SimpleStringProperty(text.apply(cell.getValue())));
    column.setPrefWidth(width);
    column.setSortable(false); // their order is what they mean
    column.setReorderable(false);
    return column;
  }

  private void fill() {
    String wanted = filter.getText().strip().toLowerCase(Locale.ROOT);
    table.getItems().setAll(desk.site().policy().stream()
        .filter(rule -> wanted.isEmpty() || all(rule).toLowerCase(Locale.ROOT).contains(wanted)).toList());
    mark(desk.selection().get());
  }

  private String all(PolicyRule rule) {
    return String.join(" ", rule.id(), ends(rule.from(), false), String.join(" ", rule.from()),
        ends(rule.to(), false), String.join(" ", rule.to()), services(rule), rule.reason(), rule.notes().owner(),
        rule.notes().ticket());
  }

  private void mark(Selection selection) {
    Optional<PolicyRule> marked = selection instanceof Selection.OfRule(var id)
        ? table.getItems().stream().filter(rule -> rule.id().equals(id)).findFirst()
        : Optional.empty();
    marked.ifPresentOrElse(table.getSelectionModel()::select, table.getSelectionModel()::clearSelection);
  }

  private String ends(List<String> names, boolean negated) {
    Site site = desk.site();
    String words = Words.ends(site, desk.texts(), names);
    return negated ? word("not") + " " + words : words;
  }

  private String services(PolicyRule rule) {
    String words = rule.services().isEmpty()
        ? desk.texts().get("policy.everything")
        : String.join(", ", rule.services());
    return rule.not().services() ? word("not") + " " + words : words;
  }

  private String conditions(PolicyRule rule) {
    List<String> parts = new ArrayList<>();
    if (rule.log()) {
      parts.add(word("log"));
    }
    rule.treatment().rate().ifPresent(rate -> parts.add(rate.toString()));
    rule.treatment().connections().ifPresent(count -> parts.add(word("connections", count)));
    rule.treatment().helper().ifPresent(helper -> parts.add(helper.text()));
    rule.validity().time().ifPresent(parts::add);
    rule.validity().expires().ifPresent(date -> parts.add(word("until", date.toString())));
    return String.join(" · ", parts);
  }

  private String word(String key, Object... arguments) {
    return desk.texts().get("policy.rules." + key, arguments);
  }

  private static final class Row extends TableRow<PolicyRule> {
    @Override
    protected void updateItem(PolicyRule rule, boolean empty) {
      super.updateItem(rule, empty);
      pseudoClassStateChanged(OFF, !empty && rule != null && !rule.enabled());
    }
  }
}
