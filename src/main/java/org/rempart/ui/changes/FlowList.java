package org.rempart.ui.changes;

import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import org.rempart.ui.common.Texts;
import org.rempart.verify.change.FlowChange;

/// Flows that are opened and closed, one under the other.
final class FlowList extends ListView<FlowChange> {
  private final Texts texts;

  FlowList(String id, Texts texts) {
    this.texts = texts;
    setId(id);
    getStyleClass().add("flow-changes");
    setAccessibleText(texts.get("changes.effect"));
    setCellFactory(_ -> new Cell());
  }

  private final class Cell extends ListCell<FlowChange> {
    private Cell() {
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(FlowChange change, boolean empty) {
      super.updateItem(change, empty);
      setText(null);
      setGraphic(empty || change == null ? null : new ChangeRow(change, texts, "was", "is"));
    }
  }
}
