package org.rempart.ui.inspector;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.rempart.site.Ends;
import org.rempart.site.PolicyRule;
import org.rempart.site.Site;
import org.rempart.ui.common.Desk;
import org.rempart.ui.common.DeviceState;
import org.rempart.ui.common.Load;
import org.rempart.ui.common.Selection;

/// The panel beside map and matrix: a sheet for what is selected, built anew whenever that or the document
/// changes.
public final class InspectorPane extends StackPane {
  private final Desk desk;
  private final Live live = new Live();
  private final ScrollPane scroll = new ScrollPane();

  public InspectorPane(Desk desk) {
    this.desk = desk;
    setId("inspector");
    getStyleClass().add("inspector");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    getChildren().add(scroll);
    setPrefWidth(340);
    setMinWidth(300);
    VBox.setVgrow(this, Priority.ALWAYS);
    desk.document().addListener((_, _, _) -> build());
    desk.selection().addListener((_, _, _) -> {
      build();
      scroll.setVvalue(0);
    });
    build();
  }

  /// What the last polls said of each device, and of its interfaces by `ifName`.
  public void show(Map<String, DeviceState> states, Map<String, Map<String, Load>> loads) {
    live.offer(states, loads);
    if (desk.selection().get() instanceof Selection.OfDevice && !Inside.hasFocus(this)) { // no field is taken from under the hands
      double at = scroll.getVvalue();
      build();
      scroll.setVvalue(at);
    }
  }

  private void build() {
    scroll.setContent(sheet());
  }

  private Node sheet() {
    Site site = desk.site();
    Optional<Node> sheet = switch (desk.selection().get()) {
      case Selection.Nothing _ -> Optional.empty();
      case Selection.OfDevice(var name) -> site.device(name).map(device -> new DeviceSheet(desk, live, device).node());
      case Selection.OfZone(var name) -> site.zone(name).map(zone -> ZoneSheet.of(desk, zone));
      case Selection.OfPair(var from, var to) when SiteSheet.isEnd(site, from) && SiteSheet.isEnd(site, to) ->
        Optional.of(PairSheet.of(desk, from, to, Optional.empty()));
      case Selection.OfPair _ -> Optional.empty();
      case Selection.OfObject(var object) when object.existsIn(site) -> Optional.of(ObjectSheet.of(desk, object));
      case Selection.OfObject _ -> Optional.empty();
      case Selection.OfRule(var id) ->
        site.policy().stream().filter(rule -> rule.id().equals(id)).findFirst().flatMap(this::rule);
    };
    return sheet.orElseGet(() -> SiteSheet.of(desk));
  }

  private Optional<Node> rule(PolicyRule rule) {
    Ends ends = new Ends(desk.site());
    List<Ends.Place> from = rule.from().stream().flatMap(end -> ends.places(end).stream()).toList();
    List<Ends.Place> to = rule.to().stream().flatMap(end -> ends.places(end).stream()).toList();
    return from.isEmpty() || to.isEmpty()
        ? Optional.of(Sheet.of(new RuleCard(desk, rule, true)))
        : Optional.of(PairSheet.of(desk, from.getFirst().zone(), to.getFirst().zone(), Optional.of(rule.id())));
  }
}
