package org.rempart.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.rempart.site.Allowance;
import org.rempart.site.Device;
import org.rempart.site.Members;
import org.rempart.site.ObjectKind;
import org.rempart.site.RenameObject;
import org.rempart.site.Site;
import org.rempart.site.Zone;
import org.rempart.ui.common.Desk;
import org.rempart.ui.common.Selection;

/// A zone: its kind, prefixes and devices, what may come in and go out.
final class ZoneSheet {
  private ZoneSheet() {}

  static Node of(Desk desk, Zone zone) {
    List<Device> members = Members.of(desk.site(), zone);
    List<Node> devices = members.isEmpty()
        ? List.of(Sheet.whisper(desk.texts().get("inspector.zone.empty")))
        : List.of(Sheet.flow(members.stream().map(device -> member(desk, device)).toList()));
    return Sheet.of(heading(desk, zone), facts(desk, zone), Sheet.line(),
        Sheet.section(desk.texts().get("inspector.devices", members.size()), devices), Sheet.line(),
        Sheet.section(desk.texts().get("inspector.reach.zone"), new Reach(desk).end(zone.name())), Sheet.line(),
        Sheet.section(desk.texts().get("inspector.reach.out"), out(desk, zone)));
  }

  private static Node heading(Desk desk, Zone zone) {
    NameField name = new NameField(zone.name(), desk.texts().get("inspector.name"), fresh -> {
      boolean done = desk.perform(new RenameObject(ObjectKind.ZONE, zone.name(), fresh));
      if (done) {
        desk.selection().set(new Selection.OfZone(fresh));
      }
      return done;
    });
    String kind = desk.texts().get("inspector.kind." + zone.kind().text());
    return new VBox(4, name, Sheet.whisper(zone.title().isBlank() ? kind : zone.title() + " · " + kind));
  }

  private static Node facts(Desk desk, Zone zone) {
    VBox facts = new VBox(8);
    Members.networks(desk.site(), zone.name()).forEach(network -> {
      VBox prefixes = new VBox(4);
      network.prefixes().forEach(prefix -> prefixes.getChildren().add(Sheet.text(prefix.toString())));
      if (network.prefixes().isEmpty()) {
        prefixes.getChildren().add(Sheet.text(desk.texts().get("inspector.everything.else")));
      }
      facts.getChildren().add(Sheet.row(network.name(), prefixes));
    });
    return facts;
  }

  private static Node member(Desk desk, Device device) {
    Button chip = new Button(device.name());
    chip.getStyleClass().setAll("chip", "offered");
    chip.setOnAction(_ -> desk.selection().set(new Selection.OfDevice(device.name())));
    return chip;
  }

  private static List<Node> out(Desk desk, Zone zone) {
    Site site = desk.site();
    List<Node> rows = new ArrayList<>();
    for (Zone to : site.zones()) {
      List<String> services = Allowance.of(site).stream()
          .filter(one -> one.accepted() && one.from().zone().equals(zone.name()) && one.to().zone().equals(to.name()))
          .map(one -> Words.service(desk.texts(), one.service()))
          .distinct()
          .toList();
      if (!services.isEmpty() && !to.equals(zone)) {
        rows.add(Sheet.chips(Words.zone(to), services.stream().map(Sheet::chip).toList()));
      }
    }
    return rows.isEmpty() ? List.of(Sheet.whisper(desk.texts().get("inspector.nothing.out"))) : rows;
  }
}
