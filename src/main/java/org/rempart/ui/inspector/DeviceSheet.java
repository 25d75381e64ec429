package org.rempart.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.rempart.measure.BitRate;
import org.rempart.net.InterfaceAddress;
import org.rempart.site.ConnectZone;
import org.rempart.site.Device;
import org.rempart.site.Ends;
import org.rempart.site.Interface;
import org.rempart.site.PolicyRule;
import org.rempart.site.ObjectKind;
import org.rempart.site.RenameObject;
import org.rempart.site.Zone;
import org.rempart.ui.common.Desk;
import org.rempart.ui.common.Load;
import org.rempart.ui.common.Selection;

/// A device: who it is, its interfaces with their rates, who may reach it, its rules.
final class DeviceSheet {
  private final Desk desk;
  private final Live live;
  private final Device device;

  DeviceSheet(Desk desk, Live live, Device device) {
    this.desk = desk;
    this.live = live;
    this.device = device;
  }

  Node node() {
    List<Node> interfaces = new ArrayList<>(device.interfaces().stream().map(this::plug).toList());
    if (interfaces.isEmpty()) {
      interfaces.add(Sheet.whisper(desk.texts().get("inspector.no.interfaces")));
    }
    if (device.role().forwards()) {
      interfaces.add(connect());
    }
    return Sheet.of(heading(), facts(), Sheet.line(),
        Sheet.section(desk.texts().get("inspector.interfaces"), interfaces), Sheet.line(),
        Sheet.section(desk.texts().get("inspector.reach.device"), new Reach(desk).device(device)), Sheet.line(),
        Sheet.section(desk.texts().get("inspector.rules.device"), rules()));
  }

  private Node heading() {
    NameField name = new NameField(device.name(), desk.texts().get("inspector.name"), fresh -> {
      boolean done = desk.perform(new RenameObject(ObjectKind.DEVICE, device.name(), fresh));
      if (done) {
        desk.selection().set(new Selection.OfDevice(fresh));
      }
      return done;
    });
    String role = desk.texts().get("inspector.role." + device.role().text());
    return new VBox(4, name, Sheet.whisper(device.title().isBlank() ? role : role + " · " + device.title()));
  }

  private Node facts() {
    VBox facts = new VBox(8);
    live.state(device.name()).ifPresent(state -> {
      Label word = Sheet.text(desk.texts().get("inspector.state." + state.text()));
      word.getStyleClass().addAll("state-word", "state-" + state.text());
      facts.getChildren().add(Sheet.row(desk.texts().get("inspector.state"), word));
    });
    facts.getChildren().add(Sheet.row(desk.texts().get("inspector.zone"),
        desk.site().zoneOf(device).map(Words::zone).orElseGet(() -> desk.texts().get("inspector.between"))));
    facts.getChildren().add(Sheet.row(desk.texts().get("inspector.polled"),
        desk.texts().get(device.snmp().isPresent() ? "inspector.snmp.yes" : "inspector.snmp.no")));
    return facts;
  }

  private Node plug(Interface plug) {
    Label name = new Label(plug.name());
    name.getStyleClass().add("strong");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Label zone = new Label(
        desk.site().zoneOf(plug).map(Words::zone).orElseGet(() -> desk.texts().get("inspector.unplugged")));
    zone.getStyleClass().addAll("zone-tag",
        Words.hue(desk.site(), desk.site().zoneOf(plug).map(Zone::name).orElse("")));
    VBox box = new VBox(4, new HBox(8, name, gap, zone));
    plug.addresses().stream().map(InterfaceAddress::toString).map(Sheet::whisper).forEach(box.getChildren()::add);
    List<Load> loads = live.loads(device.name(), plug.name());
    if (!loads.isEmpty()) {
      Load now = loads.getLast();
      box.getChildren().add(
          Sheet.text(desk.texts().get("inspector.rate", BitRate.text(now.inBits(), desk.texts().locale()),
              BitRate.text(now.outBits(), desk.texts().locale()))));
    }
    if (loads.size() > 1) {
      box.getChildren().add(new Sparkline(loads));
    }
    box.getStyleClass().add("plug");
    return box;
  }

  private Node connect() {
    MenuButton connect = new MenuButton(desk.texts().get("inspector.connect"));
    connect.setMaxWidth(Double.MAX_VALUE);
    for (Zone zone : desk.site().zones()) {
      MenuItem item = new MenuItem(Words.zone(zone));
      item.setOnAction(_ -> desk.perform(new ConnectZone(device.name(), zone.name())));
      connect.getItems().add(item);
    }
    return connect;
  }

  private List<Node> rules() {
    Ends ends = new Ends(desk.site());
    List<PolicyRule> own = desk.site().policy().stream()
        .filter(r -> ends.cover(r.from(), device) || ends.cover(r.to(), device)).toList();
    return own.isEmpty()
        ? List.of(Sheet.whisper(desk.texts().get("inspector.no.rules")))
        : own.stream().map(rule -> (Node) new RuleCard(desk, rule, false)).toList();
  }
}
