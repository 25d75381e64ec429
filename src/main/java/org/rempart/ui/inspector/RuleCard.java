package org.rempart.ui.inspector;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.rempart.site.DeleteRule;
import org.rempart.site.PolicyRule;
import org.rempart.site.SetRuleLog;
import org.rempart.ui.common.Desk;
import org.rempart.ui.common.Icons;
import org.rempart.ui.common.Selection;

/// One policy rule: its services, ends and reason, with its log switch and delete button.
final class RuleCard extends VBox {
  RuleCard(Desk desk, PolicyRule rule, boolean selected) {
    super(8);
    getStyleClass().add("rule-card");
    if (selected) {
      getStyleClass().add("selected");
    }
    if (!rule.enabled()) {
      getStyleClass().add("disabled-rule");
    }
    setId("rule-" + rule.id());
    getChildren().addAll(head(desk, rule), Sheet.flow(chips(desk, rule)));
    String more = detail(desk, rule);
    if (!more.isEmpty()) {
      getChildren().add(Sheet.whisper(more));
    }
    if (selected) {
      getChildren().add(new RuleEditor(desk, rule));
    }
    setOnMouseClicked(event -> {
      if (!selected && event.isStillSincePress()) {
        desk.selection().set(new Selection.OfRule(rule.id()));
      }
    });
  }

  private static HBox head(Desk desk, PolicyRule rule) {
    Label ends = Sheet.text(
        Words.ends(desk.site(), desk.texts(), rule.from()) + " → " + Words.ends(desk.site(), desk.texts(), rule.to()));
    ends.getStyleClass().add("rule-ends");
    HBox.setHgrow(ends, Priority.ALWAYS);
    ends.setMaxWidth(Double.MAX_VALUE);
    HBox head = new HBox(4, ends, log(desk, rule), delete(desk, rule));
    head.setAlignment(Pos.TOP_LEFT);
    return head;
  }

  private static ToggleButton log(Desk desk, PolicyRule rule) {
    ToggleButton log = new ToggleButton(desk.texts().get("inspector.log"));
    log.setSelected(rule.log());
    log.setId("log-" + rule.id());
    log.getStyleClass().addAll("mini", "small");
    log.setMinWidth(Region.USE_PREF_SIZE);
    log.setTooltip(new Tooltip(desk.texts().get("inspector.log.tip")));
    log.setOnAction(_ -> desk.perform(new SetRuleLog(rule.id(), log.isSelected())));
    return log;
  }

  private static Button delete(Desk desk, PolicyRule rule) {
    Button delete = new Button("", Icons.Sign.DELETE.icon());
    delete.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    delete.getStyleClass().addAll("mini", "flat");
    delete.setMinWidth(Region.USE_PREF_SIZE);
    delete.setId("delete-" + rule.id());
    delete.setAccessibleText(desk.texts().get("inspector.delete.rule", rule.id()));
    delete.setTooltip(new Tooltip(desk.texts().get("inspector.delete.rule", rule.id())));
    delete.setOnAction(_ -> Told.perform(desk, new DeleteRule(rule.id())));
    return delete;
  }

  private static List<Label> chips(Desk desk, PolicyRule rule) {
    return rule.services().isEmpty()
        ? List.of(Sheet.chip(desk.texts().get("policy.everything")))
        : rule.services().stream().map(Sheet::chip).toList();
  }

  private static String detail(Desk desk, PolicyRule rule) {
    String action = switch (rule.action()) {
      case ACCEPT -> "";
      case DROP, REJECT -> desk.texts().get("inspector.action." + rule.action().text()) + " · ";
    };
    String off = rule.enabled() ? "" : desk.texts().get("inspector.rule.off") + " · ";
    return off + action + rule.id() + (rule.reason().isBlank() ? "" : " · " + rule.reason());
  }
}
