package org.rempart.ui.changes;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.rempart.site.Edit;
import org.rempart.ui.common.Desk;
import org.rempart.ui.common.Icons;

/// The edits that are not pushed yet, in words, the newest first.
final class EditsPane extends VBox {
  private static final int MOST = 5;
  private final Desk desk;
  private final Unpushed unpushed;

  EditsPane(Desk desk, Unpushed unpushed) {
    super(8);
    this.desk = desk;
    this.unpushed = unpushed;
    setId("edits");
    getStyleClass().addAll("card", "edits");
    desk.history().addListener(_ -> refresh());
  }

  void refresh() {
    List<Edit.Phrase> names = unpushed.names().reversed();
    getChildren().setAll(title(names.size()));
    names.stream().limit(MOST).map(this::row).forEach(getChildren()::add);
    if (names.size() > MOST) {
      getChildren().add(secondary(desk.texts().get("changes.edits.more", names.size() - MOST)));
    }
    int unsaved = desk.history().unsavedEdits();
    if (unsaved > 0) {
      getChildren().add(secondary(desk.texts().get("changes.edits.unsaved", unsaved)));
    }
  }

  private Node title(int edits) {
    Label title = new Label(desk.texts().get("changes.edits", edits),
        edits == 0 ? Icons.Sign.GOOD.icon() : Icons.Sign.CHANGES.icon());
    title.getStyleClass().addAll("heading", edits == 0 ? "good" : "hint");
    return title;
  }

  private Node row(Edit.Phrase edit) {
    Label row = new Label(desk.texts().get(edit));
    row.getStyleClass().add("edit");
    row.setMaxWidth(Double.MAX_VALUE);
    return row;
  }

  private static Label secondary(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("secondary");
    return label;
  }
}
