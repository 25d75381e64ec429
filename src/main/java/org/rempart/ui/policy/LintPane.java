package org.rempart.ui.policy;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.rempart.lint.Remark;
import org.rempart.lint.Severity;
import org.rempart.site.PolicyRule;
import org.rempart.ui.common.Desk;
import org.rempart.ui.common.EmptyState;
import org.rempart.ui.common.Icons;
import org.rempart.ui.common.Selection;
import org.rempart.ui.common.Texts;

/// What there is to remark on the policy; warnings come first. A remark on a rule selects it.
final class LintPane extends VBox {
  private final Desk desk;
  private final ListView<Remark> list = new ListView<>();

  LintPane(Desk desk, Remarks remarks) {
    super(12);
    this.desk = desk;
    getStyleClass().add("view-pad");
    list.setId("remarks");
    list.setAccessibleText(desk.texts().get("lint.form"));
    list.setPlaceholder(
        new EmptyState(Icons.Sign.GOOD, desk.texts().get("lint.none"), desk.texts().get("lint.none.advice")));
    list.setCellFactory(_ -> new Cell(desk.texts()));
    list.getSelectionModel().selectedItemProperty().subscribe(remark -> {
      if (remark != null) {
        rule(remark).ifPresent(rule -> desk.selection().set(new Selection.OfRule(rule.id())));
      }
    });
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().add(list);
    remarks.all().subscribe(this::show);
  }

  private void show(List<Remark> remarks) {
    list.getItems().setAll(remarks.stream().sorted((a, b) -> a.severity().compareTo(b.severity())).toList());
  }

  private Optional<PolicyRule> rule(Remark remark) {
    return remark.kind().aboutRule()
        ? desk.site().policy().stream().filter(rule -> rule.id().equals(remark.subject())).findFirst()
        : Optional.empty();
  }

  private static final class Cell extends ListCell<Remark> {
    private final Texts texts;

    private Cell(Texts texts) {
      this.texts = texts;
    }

    @Override
    protected void updateItem(Remark remark, boolean empty) {
      super.updateItem(remark, empty);
      setText(null);
      setGraphic(empty || remark == null ? null : line(remark));
    }

    private Node line(Remark remark) {
      boolean warns = remark.severity() == Severity.WARNING;
      Icons.Sign sign = warns ? Icons.Sign.WARNING : Icons.Sign.INFORMATION;
      Label words = new Label(
          texts.get("lint." + remark.kind().text(), remark.subject(), String.join(", ", remark.others())));
      words.setWrapText(true);
      if (!warns) {
        words.getStyleClass().add("secondary");
      }
      HBox.setHgrow(words, Priority.ALWAYS);
      HBox line = new HBox(8, sign.icon(), words);
      line.getStyleClass().add("row");
      return line;
    }
  }
}
