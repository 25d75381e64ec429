package org.rempart.ui.inspector;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.TextFields;
import org.rempart.net.Service;
import org.rempart.site.Device;
import org.rempart.site.Interface;
import org.rempart.site.NatDraft;
import org.rempart.site.NatKind;
import org.rempart.site.NatRule;
import org.rempart.site.PutObject;
import org.rempart.site.ServiceNames;
import org.rempart.site.Site;
import org.rempart.site.ZoneKind;
import org.rempart.ui.common.Desk;
import org.rempart.ui.common.Notice;

/// The fields of a NAT rule of one kind; nothing is changed before the button is pressed, as a half of a rule means
/// nothing.
public final class NatEditor extends VBox {
  private final HBox buttons = new HBox(8);
  private final Desk desk;
  private final NatKind kind;
  private final Map<NatDraft.Field, TextField> texts = new EnumMap<>(NatDraft.Field.class);
  private final Map<NatDraft.Field, CheckBox> switches = new EnumMap<>(NatDraft.Field.class);

  /// For a rule that exists; its id is changed by renaming it.
  NatEditor(Desk desk, NatRule rule, String button) {
    this(desk, NatDraft.of(rule), true, button, _ -> {});
  }

  /// For a new rule.
  ///
  /// @param done hears the id of the rule that was written
  public NatEditor(Desk desk, NatKind kind, String button, Consumer<String> done) {
    this(desk, new NatDraft(kind, guesses(desk.site(), kind)), false, button, done);
  }

  /// @param named whether the id stays as it is
  private NatEditor(Desk desk, NatDraft draft, boolean named, String button, Consumer<String> done) {
    super(8);
    this.desk = desk;
    this.kind = draft.kind();
    setId("nat-editor");
    for (NatDraft.Field field : NatDraft.fields(kind)) {
      Node row = row(field, draft.value(field).orElse(""));
      row.setDisable(named && field == NatDraft.Field.ID);
      getChildren().add(row);
    }
    Button apply = new Button(button);
    apply.setId("nat-apply");
    apply.getStyleClass().add("accent");
    apply.setMinWidth(Region.USE_PREF_SIZE);
    apply.setOnAction(_ -> apply(done));
    getChildren().add(buttons);
    buttons.getChildren().add(apply);
  }

  /// Puts a button beside the one that writes the rule.
  public void beside(Button button) {
    buttons.getChildren().add(button);
  }

  /// Where there is one firewall, and one way to the Internet, they need not be typed.
  private static Map<NatDraft.Field, String> guesses(Site site, NatKind kind) {
    Map<NatDraft.Field, String> guesses = new EnumMap<>(NatDraft.Field.class);
    Optional<Device> firewall = site.firewalls().stream().findFirst();
    firewall.ifPresent(one -> guesses.put(NatDraft.Field.FIREWALL, one.name()));
    firewall.flatMap(one -> outside(site, one)).ifPresent(one -> guesses.put(NatDraft.Field.INTERFACE, one.name()));
    guesses.put(NatDraft.Field.ID, "");
    return NatDraft.fields(kind).contains(NatDraft.Field.INTERFACE)
        ? guesses
        : Map.of(NatDraft.Field.FIREWALL, guesses.getOrDefault(NatDraft.Field.FIREWALL, ""));
  }

  private static Optional<Interface> outside(Site site, Device firewall) {
    return firewall.interfaces().stream().filter(
        plug -> site.zoneOf(plug).filter(zone -> zone.kind() == ZoneKind.INTERNET).isPresent())
        .findFirst();
  }

  private Node row(NatDraft.Field field, String value) {
    String label = desk.texts().get("inspector.nat." + key(kind.text(), field));
    if (field.isSwitch()) {
      CheckBox box = new CheckBox(label);
      box.setId("nat-" + word(field));
      box.setWrapText(true);
      box.setSelected(!value.isEmpty());
      switches.put(field, box);
      return box;
    }
    TextField text = new TextField(value);
    text.setId("nat-" + word(field));
    text.setAccessibleText(label);
    text.setPromptText(desk.texts().get("inspector.nat.prompt." + word(field)));
    text.getStyleClass().add("small");
    Collection<String> known = known(field);
    if (!known.isEmpty()) {
      TextFields.bindAutoCompletion(text, known);
    }
    texts.put(field, text);
    return Sheet.row(label, text);
  }

  /// What an address is for, and what an interface is, depends on the kind.
  private static String key(String kind, NatDraft.Field field) {
    return switch (field) {
      case ADDRESS, INTERFACE -> word(field) + "." + kind;
      case ID, FIREWALL, FROM, TO, SERVICE, DEVICE, PORTS, INSIDE, OUTSIDE, HAIRPIN, IPV6 -> word(field);
    };
  }

  private Collection<String> known(NatDraft.Field field) {
    Site site = desk.site();
    Stream<String> known = switch (field) {
      case FIREWALL -> site.firewalls().stream().map(Device::name);
      case FROM, TO -> site.ends();
      case INTERFACE -> site.firewalls().stream().flatMap(device -> device.interfaces().stream()).map(Interface::name);
      case DEVICE -> site.devices().stream().map(Device::name);
      case SERVICE -> ServiceNames.known(site).stream();
      case ID, ADDRESS, PORTS, INSIDE, OUTSIDE, HAIRPIN, IPV6 -> Stream.empty();
    };
    return new TreeSet<>(known.toList());
  }

  private void apply(Consumer<String> done) {
    Map<NatDraft.Field, String> values = new EnumMap<>(NatDraft.Field.class);
    texts.forEach((field, text) -> values.put(field, text.getText()));
    switches.forEach((field, box) -> {
      if (box.isSelected()) {
        values.put(field, "true");
      }
    });
    try {
      NatRule rule = new NatDraft(kind, service(values)).rule();
      if (desk.perform(PutObject.nat(rule))) {
        done.accept(rule.id());
      }
    } catch (IllegalArgumentException e) {
      desk.notice().accept(new Notice(Notice.Kind.PROBLEM, String.valueOf(e.getMessage())));
    }
  }

  /// A service may be typed by its name, if that means one.
  private Map<NatDraft.Field, String> service(Map<NatDraft.Field, String> values) {
    String typed = values.getOrDefault(NatDraft.Field.SERVICE, "").strip();
    ServiceNames.resolve(desk.site(), typed).ifPresent(meant -> {
      if (meant.size() > 1) {
        throw new IllegalArgumentException(desk.texts().get("inspector.nat.service.many", typed,
            meant.stream().map(Service::toString).collect(Collectors.joining(", "))));
      }
      values.put(NatDraft.Field.SERVICE, meant.getFirst().toString());
    });
    return values;
  }

  private static String word(NatDraft.Field field) {
    return field.name().toLowerCase(Locale.ROOT);
  }
}
