package org.rempart.ui.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.controlsfx.control.ToggleSwitch;
import org.rempart.site.Action;
import org.rempart.site.Defaults;
import org.rempart.site.Protection;
import org.rempart.site.SetDefaults;
import org.rempart.site.SetProtection;
import org.rempart.ui.common.Desk;

/// What every firewall does besides the rules: the defaults, and the protections, each with its explanation.
final class ProtectionsPane extends ScrollPane {
  private static final double READABLE = 760;

  private final Desk desk;

  ProtectionsPane(Desk desk) {
    this.desk = desk;
    setId("protections");
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    desk.document().subscribe(_ -> build());
  }

  private void build() {
    VBox all = new VBox(24, defaults(), protections());
    all.getStyleClass().add("view-pad");
    all.setMaxWidth(READABLE);
    double at = getVvalue();
    setContent(all);
    setVvalue(at);
  }

  private Node defaults() {
    Defaults now = desk.site().defaults();
    return card("defaults", List.of(
        verdict("within", now.within(),
            to -> new Defaults(to, now.between(), now.toFirewall(), now.fromFirewall(), now.log())),
        verdict("between", now.between(),
            to -> new Defaults(now.within(), to, now.toFirewall(), now.fromFirewall(), now.log())),
        verdict("to-firewall", now.toFirewall(),
            to -> new Defaults(now.within(), now.between(), to, now.fromFirewall(), now.log())),
        verdict("from-firewall", now.fromFirewall(),
            to -> new Defaults(now.within(), now.between(), now.toFirewall(), to, now.log())),
        line("log", onOff("default-log", now.log(), on -> desk.perform(new SetDefaults(
            new Defaults(now.within(), now.between(), now.toFirewall(), now.fromFirewall(), on)))))));
  }

  private Node verdict(String key, Action now, Function<Action, Defaults> changed) {
    ChoiceBox<Action> choice = new ChoiceBox<>();
    choice.setId("default-" + key);
    choice.setAccessibleText(word("defaults." + key));
    choice.setConverter(new StringConverter<>() {
      @Override
      public String toString(Action action) {
        return desk.texts().get("policy.rules.action." + action.text());
      }

      @Override
      public Action fromString(String text) {
        throw new UnsupportedOperationException("actions are chosen, not typed");
      }
    });
    choice.getItems().setAll(Action.values());
    choice.setValue(now);
    choice.setPrefWidth(144);
    choice.setMinWidth(Region.USE_PREF_SIZE);
    choice.valueProperty().addListener((_, _, to) -> desk.perform(new SetDefaults(changed.apply(to))));
    return line(key, choice);
  }

  private Node line(String key, Node control) {
    return row(word("defaults." + key), word("defaults." + key + ".why"), control);
  }

  private Node protections() {
    Set<Protection> on = desk.site().protections();
    List<Node> rows = new ArrayList<>();
    Arrays.stream(Protection.values()).forEach(one -> rows.add(row(word("protection." + one.text()),
        word("protection." + one.text() + ".why"),
        onOff("protection-" + one.text(), on.contains(one), now -> desk.perform(new SetProtection(one, now))))));
    return card("protections", rows);
  }

  private static ToggleSwitch onOff(String id, boolean on, Consumer<Boolean> changed) {
    ToggleSwitch toggle = new ToggleSwitch();
    toggle.setId(id);
    toggle.setSelected(on);
    toggle.selectedProperty().addListener((_, _, now) -> changed.accept(now));
    return toggle;
  }

  private static Node row(String title, String why, Node control) {
    Label name = new Label(title);
    name.setWrapText(true);
    Label because = new Label(why);
    because.getStyleClass().add("secondary");
    because.setWrapText(true);
    VBox words = new VBox(2, name, because);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox row = new HBox(16, words, control);
    row.getStyleClass().add("protection-row");
    return row;
  }

  private Node card(String key, List<Node> rows) {
    Label heading = new Label(word(key));
    heading.getStyleClass().add("heading");
    VBox lines = new VBox(12);
    lines.getStyleClass().add("card");
    lines.getChildren().addAll(rows);
    return new VBox(8, heading, lines);
  }

  private String word(String key) {
    return desk.texts().get("policy." + key);
  }
}
