package org.rempart.ui.policy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.rempart.site.ObjectKind;
import org.rempart.site.ObjectWords;
import org.rempart.site.SiteObject;
import org.rempart.site.WhereUsed;
import org.rempart.ui.common.Desk;
import org.rempart.ui.common.EmptyState;
import org.rempart.ui.common.Icons;
import org.rempart.ui.common.Notice;
import org.rempart.ui.common.Selection;

/// All that rules name besides zones and devices: what it holds and how often it is used. New ones are typed on the line
/// above; the selected one is edited in the inspector.
final class ObjectsPane extends VBox {
  private final Desk desk;
  private final TableView<SiteObject> table = new TableView<>();
  private final TextField filter = new TextField();
  private final ChoiceBox<ObjectKind> kind = new ChoiceBox<>();
  private final TextField name = new TextField();
  private final TextField content = new TextField();

  ObjectsPane(Desk desk) {
    super(12);
    this.desk = desk;
    getStyleClass().add("view-pad");
    table.setId("objects");
    table.setAccessibleText(desk.texts().get("policy.form.objects"));
    table.getStyleClass().addAll("striped", "dense");
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.setPlaceholder(new EmptyState(Icons.Sign.SERVICE, word("empty"), word("empty.advice")));
    table.getColumns().setAll(List.of(column("name", 180, SiteObject::name),
        column("kind", 140, object -> kind(object.kind())),
        column("uses", 80, object -> Integer.toString(WhereUsed.of(desk.site(), object).size())),
        column("content", 420, object -> ObjectWords.of(desk.site(), object))));
    table.getSelectionModel().selectedItemProperty().subscribe(object -> {
      if (object != null) {
        desk.selection().set(new Selection.OfObject(object));
      }
    });
    VBox.setVgrow(table, Priority.ALWAYS);
    getChildren().addAll(fresh(), find(), table);
    desk.document().subscribe(_ -> fill());
    desk.selection().subscribe(this::mark);
  }

  private Node fresh() {
    kind.setId("object-kind");
    kind.setAccessibleText(word("kind"));
    kind.setConverter(new StringConverter<>() {
      @Override
      public String toString(ObjectKind one) {
        return kind(one);
      }

      @Override
      public ObjectKind fromString(String text) {
        throw new UnsupportedOperationException("kinds are chosen, not typed");
      }
    });
    kind.getItems().setAll(ObjectWords.KINDS);
    kind.setValue(ObjectKind.GROUP);
    kind.setPrefWidth(150);
    field(name, "object-name", "name", 180);
    field(content, "object-new", "content", 320);
    kind.valueProperty().subscribe(one -> content.setPromptText(
        desk.texts().get("inspector.object.prompt." + one.name().toLowerCase(Locale.ROOT))));
    HBox.setHgrow(content, Priority.ALWAYS);
    Button add = new Button(word("add"), Icons.Sign.ADD.icon());
    add.setId("object-add");
    add.setMinWidth(Region.USE_PREF_SIZE);
    add.setOnAction(_ -> add());
    content.setOnAction(_ -> add());
    HBox line = new HBox(8, kind, name, content, add);
    line.getStyleClass().add("row");
    return line;
  }

  private Node find() {
    field(filter, "objects-filter", "filter", 320);
    filter.setMaxWidth(320);
    filter.textProperty().addListener(_ -> fill());
    return filter;
  }

  private void field(TextField field, String id, String key, double width) {
    field.setId(id);
    field.setAccessibleText(word(key));
    field.setPromptText(word(key));
    field.setPrefWidth(width);
  }

  private void add() {
    SiteObject object = SiteObject.of(kind.getValue(), name.getText().strip());
    try {
      if (object.existsIn(desk.site())) {
        throw new IllegalArgumentException(word("taken", object.name()));
      }
      if (desk.perform(ObjectWords.edit(desk.site(), object, content.getText()))) {
        name.clear();
        content.clear();
        desk.selection().set(new Selection.OfObject(object));
      }
    } catch (IllegalArgumentException e) {
      desk.notice().accept(new Notice(Notice.Kind.PROBLEM, String.valueOf(e.getMessage())));
    }
  }

  private TableColumn<SiteObject, String> column(String key, double width, Function<SiteObject, String> text) {
    TableColumn<SiteObject, String> column = new TableColumn<>(word(key));
    column.setCellValueFactory(cell -> new SimpleStringProperty(text.apply(cell.getValue())));
    column.setPrefWidth(width);
    return column;
  }

  private void fill() {
    String wanted = filter.getText().strip().toLowerCase(Locale.ROOT);
    table.getItems().setAll(ObjectWords.all(desk.site()).stream()
        .filter(object -> wanted.isEmpty() || (object.name() + " " + kind(object.kind()) + " "
            + ObjectWords.of(desk.site(), object)).toLowerCase(Locale.ROOT).contains(wanted))
        .toList());
    mark(desk.selection().get());
  }

  private void mark(Selection selection) {
    Optional<SiteObject> marked = selection instanceof Selection.OfObject(var object)
        ? Optional.of(object).filter(table.getItems()::contains)
        : Optional.empty();
    marked.ifPresentOrElse(table.getSelectionModel()::select, table.getSelectionModel()::clearSelection);
  }

  private String kind(ObjectKind one) {
    return desk.texts().get("inspector.object.kind." + one.name().toLowerCase(Locale.ROOT));
  }

  private String word(String key, Object... arguments) {
    return desk.texts().get("policy.objects." + key, arguments);
  }
}
