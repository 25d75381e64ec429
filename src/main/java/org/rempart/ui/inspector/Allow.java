package org.rempart.ui.inspector;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.rempart.site.AddRule;
import org.rempart.ui.common.Desk;
import org.rempart.ui.common.Icons;

/// "Allow something...": a button that opens into a picker in its place.
final class Allow extends VBox {
  private final Button open = new Button();

  Allow(Desk desk, String from, String to) {
    open.setText(desk.texts().get("inspector.allow"));
    open.setGraphic(Icons.Sign.ADD.icon());
    open.setId("allow-something");
    open.setMaxWidth(Double.MAX_VALUE);
    open.setOnAction(_ -> getChildren().setAll(picker(desk, from, to)));
    getChildren().add(open);
  }

  private ServicePicker picker(Desk desk, String from, String to) {
    String title = Words.end(desk.site(), desk.texts(), from) + " → " + Words.end(desk.site(), desk.texts(), to);
    ServicePicker picker = new ServicePicker(desk, title,
        services -> desk.perform(new AddRule(List.of(from), List.of(to), services)),
        () -> getChildren().setAll(open));
    picker.setMaxWidth(Double.MAX_VALUE);
    return picker;
  }
}
