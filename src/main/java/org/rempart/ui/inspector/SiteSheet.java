package org.rempart.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.rempart.site.Allowance;
import org.rempart.site.Names;
import org.rempart.site.Site;
import org.rempart.site.Zone;
import org.rempart.site.ZoneKind;
import org.rempart.ui.common.Desk;
import org.rempart.ui.common.Selection;

/// Nothing is selected: the site in numbers, what is open to the Internet, and what can be done here.
final class SiteSheet {
  private SiteSheet() {}

  static Node of(Desk desk) {
    Site site = desk.site();
    VBox facts = new VBox(8,
        Sheet.row(desk.texts().get("inspector.site.zones"), Integer.toString(site.zones().size())),
        Sheet.row(desk.texts().get("inspector.site.devices"), Integer.toString(site.devices().size())),
        Sheet.row(desk.texts().get("inspector.site.firewalls"), Integer.toString(site.firewalls().size())),
        Sheet.row(desk.texts().get("inspector.site.rules"), Integer.toString(site.policy().size())));
    return Sheet.of(
        Sheet.heading(site.name(), desk.texts().get("inspector.site.subtitle")), facts, Sheet.line(),
        Sheet.section(desk.texts().get("inspector.site.exposed"), exposed(desk)), Sheet.line(),
        Sheet.section(desk.texts().get("inspector.site.hints"), hints(desk)));
  }

  private static List<Node> exposed(Desk desk) {
    Site site = desk.site();
    List<String> outside = site.zones().stream().filter(zone -> zone.kind() == ZoneKind.INTERNET).map(Zone::name)
        .toList();
    List<Allowance> open = Allowance.of(site).stream()
        .filter(one -> one.accepted() && outside.contains(one.from().zone()) && !outside.contains(one.to().zone()))
        .toList();
    List<Node> rows = new ArrayList<>();
    for (String to : open.stream().map(one -> one.to().zone()).distinct().toList()) {
      List<Node> chips = open.stream().filter(one -> one.to().zone().equals(to)).map(one -> pair(desk, one)).toList();
      rows.add(Sheet.chips(Words.end(site, desk.texts(), to), chips));
    }
    return rows.isEmpty() ? List.of(Sheet.whisper(desk.texts().get("inspector.site.closed"))) : rows;
  }

  private static Node pair(Desk desk, Allowance one) {
    String service = Words.service(desk.texts(), one.service());
    Button chip = new Button(one.to().inside().map(inside -> service + " → " + inside).orElse(service));
    chip.getStyleClass().setAll("chip", "offered");
    chip.setOnAction(_ -> desk.selection().set(new Selection.OfPair(one.from().zone(), one.to().zone())));
    return chip;
  }

  private static List<Node> hints(Desk desk) {
    return Stream.of("drag", "arrow", "matrix", "keys")
        .map(hint -> (Node) Sheet.whisper(desk.texts().get("inspector.hint." + hint)))
        .toList();
  }

  static boolean isEnd(Site site, String name) {
    return name.equals(Names.FIREWALL) || site.zone(name).isPresent();
  }
}
