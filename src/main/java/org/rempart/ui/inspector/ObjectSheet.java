package org.rempart.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.TextFields;
import org.rempart.site.DeleteObject;
import org.rempart.site.Edit;
import org.rempart.site.NatRule;
import org.rempart.site.ObjectKind;
import org.rempart.site.ObjectWords;
import org.rempart.site.RenameObject;
import org.rempart.site.ReplaceName;
import org.rempart.site.ServiceNames;
import org.rempart.site.Site;
import org.rempart.site.SiteObject;
import org.rempart.site.Use;
import org.rempart.site.WhereUsed;
import org.rempart.ui.common.Desk;
import org.rempart.ui.common.Icons;
import org.rempart.ui.common.Notice;
import org.rempart.ui.common.Selection;

/// A network, group, address range, service, dynamic set, time or NAT rule: its name, what it holds, who names it, and
/// what can be put in its place.
final class ObjectSheet {
  private static final Set<ObjectKind> REPLACEABLE = Set.of(ObjectKind.NETWORK, ObjectKind.GROUP, ObjectKind.RANGE,
      ObjectKind.SET, ObjectKind.SERVICE);

  private final Desk desk;
  private final SiteObject object;

  private ObjectSheet(Desk desk, SiteObject object) {
    this.desk = desk;
    this.object = object;
  }

  static Node of(Desk desk, SiteObject object) {
    return new ObjectSheet(desk, object).node();
  }

  private Node node() {
    List<Node> parts = new ArrayList<>(List.of(heading(), content(), Sheet.line()));
    if (object.kind() != ObjectKind.NAT_RULE) {
      parts.add(uses());
      parts.add(Sheet.line());
    }
    if (REPLACEABLE.contains(object.kind())) {
      parts.add(Sheet.section(word("replace"), List.of(replacement(), Sheet.whisper(word("replace.why")))));
      parts.add(Sheet.line());
    }
    parts.add(deletion());
    return Sheet.of(parts.toArray(Node[]::new));
  }

  private Node heading() {
    NameField name = new NameField(object.name(), desk.texts().get("inspector.name"), fresh -> {
      boolean done = Told.perform(desk, new RenameObject(object, fresh));
      if (done) {
        desk.selection().set(new Selection.OfObject(SiteObject.of(object.kind(), fresh)));
      }
      return done;
    });
    return new VBox(4, name, Sheet.whisper(kind(object.kind())));
  }

  private Node content() {
    if (object.kind() == ObjectKind.NAT_RULE) {
      NatRule rule = desk.site().nat().stream().filter(one -> one.id().equals(object.name())).findFirst().orElseThrow();
      return new NatEditor(desk, rule, desk.texts().get("inspector.nat.apply"));
    }
    TextField field = Field.text("object-content", word("content"), ObjectWords.of(desk.site(), object),
        prompt(object.kind()), this::change);
    return Sheet.section(word("content"),
        List.of(field, Sheet.whisper(desk.texts().get("inspector.example", prompt(object.kind())))));
  }

  private void change(String line) {
    try {
      desk.perform(ObjectWords.edit(desk.site(), object, line));
    } catch (IllegalArgumentException e) {
      desk.notice().accept(new Notice(Notice.Kind.PROBLEM, String.valueOf(e.getMessage())));
    }
  }

  private Node uses() {
    List<Use> uses = WhereUsed.of(desk.site(), object);
    List<Node> rows = uses.isEmpty()
        ? List.of(Sheet.whisper(word("unused")))
        : uses.stream().map(this::use).toList();
    VBox section = Sheet.section(desk.texts().get("inspector.object.uses", uses.size()), rows);
    section.setId("uses");
    return section;
  }

  private Node use(Use use) {
    Hyperlink link = new Hyperlink(desk.texts().get(use.phrase()));
    link.setWrapText(true);
    link.setOnAction(_ -> owner(use).ifPresent(desk.selection()::set));
    return link;
  }

  private Optional<Selection> owner(Use use) {
    Site site = desk.site();
    String name = use.owner();
    return switch (use.place()) {
      case RULE_FROM, RULE_TO, RULE_SERVICE, RULE_TIME -> Optional.of(new Selection.OfRule(name));
      case NAT_FIREWALL, NAT_FROM, NAT_TO, NAT_INTERFACE, NAT_DEVICE ->
        Optional.of(new Selection.OfObject(SiteObject.of(ObjectKind.NAT_RULE, name)));
      case GROUP_MEMBER -> Optional.of(new Selection.OfObject(SiteObject.of(ObjectKind.GROUP, name)));
      case SERVICE_MEMBER -> Optional.of(new Selection.OfObject(SiteObject.of(ObjectKind.SERVICE, name)));
      case NETWORK_ZONE -> Optional.of(new Selection.OfObject(SiteObject.of(ObjectKind.NETWORK, name)));
      case ZONE_INSIDE -> site.zone(name).map(zone -> new Selection.OfZone(zone.name()));
      case INTERFACE_NETWORK -> site.device(name.replaceFirst("/.*", ""))
          .map(device -> new Selection.OfDevice(device.name()));
      case ITSELF, LINK -> Optional.empty();
    };
  }

  private Node replacement() {
    boolean service = object.kind() == ObjectKind.SERVICE;
    TextField field = new TextField();
    field.setId("object-replace");
    field.setAccessibleText(word("replace"));
    field.setPromptText(word("replace.prompt"));
    field.getStyleClass().add("small");
    TreeSet<String> known = new TreeSet<>(service ? ServiceNames.known(desk.site()) : desk.site().ends().toList());
    TextFields.bindAutoCompletion(field, known);
    field.setOnAction(_ -> {
      String fresh = field.getText().strip();
      if (!fresh.isEmpty()) {
        Told.perform(desk, new ReplaceName(service ? ReplaceName.What.SERVICE : ReplaceName.What.END, object.name(),
            fresh, Set.of()));
      }
    });
    return field;
  }

  private Node deletion() {
    Edit edit = new DeleteObject(object);
    List<String> lost = new DeleteObject(object).consequences(desk.site());
    Button delete = new Button(desk.texts().get("inspector.object.delete", object.name()), Icons.Sign.DELETE.icon());
    delete.setId("object-delete");
    delete.getStyleClass().addAll("button-outlined", "danger");
    delete.setMinWidth(Region.USE_PREF_SIZE);
    delete.setOnAction(_ -> Told.perform(desk, edit));
    return new VBox(8, delete, Sheet.whisper(lost.isEmpty()
        ? word("delete.alone")
        : desk.texts().get("inspector.object.delete.with", String.join(", ", lost))));
  }

  private String kind(ObjectKind kind) {
    return desk.texts().get("inspector.object.kind." + key(kind));
  }

  private String prompt(ObjectKind kind) {
    return desk.texts().get("inspector.object.prompt." + key(kind));
  }

  static String key(ObjectKind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private String word(String key) {
    return desk.texts().get("inspector.object." + key);
  }
}
