package org.rempart.ui.inspector;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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
import org.rempart.site.Backend;
import org.rempart.site.ConnectZone;
import org.rempart.site.Device;
import org.rempart.site.DeviceRole;
import org.rempart.site.Enforcement;
import org.rempart.site.SetAddresses;
import org.rempart.site.SetEnforcement;
import org.rempart.ui.common.Notice;
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
  private static final String DYNAMIC = "dynamic";
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
    facts.getChildren().add(Sheet.row(desk.texts().get("inspector.filters"), enforcement()));
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
    box.getChildren().add(Field.text("addresses-" + plug.name(), desk.texts().get("inspector.addresses", plug.name()),
        plug.dynamic()
            ? DYNAMIC
            : plug.addresses().stream().map(InterfaceAddress::toString)
                .collect(Collectors.joining(", ")),
        desk.texts().get("inspector.addresses.prompt"), line -> address(plug, line)));
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

  private void address(Interface plug, String line) {
    boolean dynamic = line.equalsIgnoreCase(DYNAMIC);
    try {
      List<InterfaceAddress> addresses = dynamic
          ? List.of()
          : Arrays.stream(line.split(",", -1)).map(String::strip).filter(part -> !part.isEmpty())
              .map(InterfaceAddress::parse).toList();
      desk.perform(new SetAddresses(device.name(), plug.name(), addresses, dynamic));
    } catch (IllegalArgumentException e) {
      desk.notice().accept(new Notice(Notice.Kind.PROBLEM, String.valueOf(e.getMessage())));
    }
  }

  /// With what the device filters; members of a pair stay as they are written.
  private Node enforcement() {
    Optional<Backend> now = device.enforces()
        ? Optional.of(device.enforcement().orElse(Enforcement.STANDARD).backend())
        : Optional.empty();
    List<Optional<Backend>> all = new ArrayList<>(Arrays.stream(Backend.values()).map(Optional::of).toList());
    if (!device.role().equals(DeviceRole.FIREWALL)) {
      all.addFirst(Optional.empty());
    }
    return Field.choice("enforcement", desk.texts().get("inspector.filters"), all, now,
        one -> one.map(Backend::text).orElse(desk.texts().get("inspector.filters.not")),
        one -> desk.perform(new SetEnforcement(device.name(), one.map(backend -> new Enforcement(backend,
            device.enforcement().map(Enforcement::members).orElse(List.of()))))));
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
