package org.rempart.ui.changes;

import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.rempart.ui.common.Icons;
import org.rempart.ui.common.Texts;
import org.rempart.verify.change.Decided;
import org.rempart.verify.change.FlowChange;
import org.rempart.verify.change.Risk;
import org.rempart.verify.filter.Passage;

/// Flows that are opened or closed: from where to where, for what, by which rule, with an example.
final class ChangeRow extends HBox {
  private final Texts texts;

  /// @param first what the first of the two rulesets is called, a key of texts: `was`, `policy`
  /// @param second likewise
  ChangeRow(FlowChange change, Texts texts, String first, String second) {
    super(12);
    this.texts = texts;
    String kind = change.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    getStyleClass().addAll("row", "flow-change", kind);
    String ends = String.join(", ", change.from()) + "  →  " + String.join(", ", change.to());
    Label flow = new Label(ends);
    flow.getStyleClass().add("flow-ends");
    flow.setTooltip(new Tooltip(ends));
    Label services = new Label(String.join(", ", change.services()));
    services.getStyleClass().addAll("mono", "flow-services");
    services.setMinWidth(Region.USE_PREF_SIZE);
    HBox line = new HBox(12, flow, services);
    line.getStyleClass().add("row");
    Label why = secondary(texts.get("changes.flow." + first, decided(change.before())) + "; "
        + texts.get("changes.flow." + second, decided(change.after())));
    VBox words = new VBox(2, line, why, secondary(example(change)));
    words.setMinWidth(0);
    setHgrow(words, Priority.ALWAYS);
    Label verb = new Label(texts.get("changes.flow." + kind), sign(change));
    verb.getStyleClass().add("flow-kind");
    getChildren().addAll(verb, words);
    if (change.risk() != Risk.LOW) {
      Label risk = new Label(texts.get("changes.risk." + change.risk().name().toLowerCase(Locale.ROOT)));
      risk.getStyleClass().addAll("badge", change.risk() == Risk.HIGH ? "bad" : "warn");
      risk.setMinWidth(Region.USE_PREF_SIZE);
      getChildren().add(risk);
    }
    setAccessibleText(verb.getText() + " " + ends + " " + services.getText());
  }

  private static FontIcon sign(FlowChange change) {
    return (switch (change.kind()) {
      case NOW_ALLOWED -> Icons.Sign.ADD;
      case NOW_CUT -> Icons.Sign.CLOSE;
      case TRANSLATED_OTHERWISE, REFUSED_OTHERWISE -> Icons.Sign.CHANGES;
    }).icon();
  }

  private String example(FlowChange change) {
    Passage example = change.example();
    String conditions = change.conditions().isEmpty() ? "" : String.join(", ", change.conditions()) + "; ";
    String ways = example.in() + (example.in().isEmpty() || example.out().isEmpty() ? "" : " → ") + example.out();
    return conditions + texts.get("changes.flow.example", example.flow().toString(), ways);
  }

  private String decided(Decided decided) {
    return decided.byDefault()
        ? texts.get("changes.flow.default", decided.verdict())
        : decided.rule().map(rule -> texts.get("changes.flow.rule", decided.verdict(), bare(rule)))
            .orElse(decided.verdict());
  }

  /// Rules of the policy bear their id with a prefix.
  private static String bare(String rule) {
    return rule.startsWith("r:") ? rule.substring(2) : rule;
  }

  private static Label secondary(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("secondary");
    label.setTooltip(new Tooltip(text));
    return label;
  }
}
