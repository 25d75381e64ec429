package org.rempart.ui.policy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.rempart.lint.Remark;
import org.rempart.ui.common.DeviceState;
import org.rempart.ui.common.Desk;
import org.rempart.ui.common.Load;
import org.rempart.ui.common.View;

/// The policy in its several forms: as a square of zones, as a list of rules, its objects, its translations and
/// its protections, and what there is to remark on it. Each is built when it is first asked for.
public final class PolicyView implements View {
  private final Desk desk;
  private final MatrixView matrix;
  private final List<Form> forms;
  private final Map<String, Node> built = new HashMap<>();
  private final StackPane content = new StackPane();
  private final ToggleGroup group = new ToggleGroup();
  private final VBox root;

  private record Form(String name, Supplier<Node> node) {}

  public PolicyView(Desk desk, Remarks remarks) {
    this.desk = desk;
    this.matrix = new MatrixView(desk);
    this.forms = List.of(new Form("matrix", matrix::node), new Form("rules", () -> new RulesPane(desk)),
        new Form("nat", () -> new NatPane(desk)), new Form("objects", () -> new ObjectsPane(desk)),
        new Form("protections", () -> new ProtectionsPane(desk)),
        new Form("remarks", () -> new LintPane(desk, remarks)));
    VBox.setVgrow(content, Priority.ALWAYS);
    this.root = new VBox(bar(), content);
    root.getStyleClass().add("policy-view");
    remarks.all().subscribe(this::count);
    open("matrix");
  }

  @Override
  public String name() {
    return "policy";
  }

  @Override
  public Node node() {
    return root;
  }

  @Override
  public List<Node> inspector() {
    return matrix.inspector();
  }

  /// What the last polls said; the inspector shows it.
  public void show(Map<String, DeviceState> states, Map<String, Map<String, Load>> loads) {
    matrix.show(states, loads);
  }

  private HBox bar() {
    HBox bar = new HBox(8);
    bar.getStyleClass().addAll("row", "policy-forms");
    for (Form form : forms) {
      ToggleButton button = new ToggleButton(title(form));
      button.setId("policy-" + form.name());
      button.setUserData(form.name());
      button.setToggleGroup(group);
      button.getStyleClass().addAll("pill", "all");
      button.setOnAction(_ -> open(form.name()));
      bar.getChildren().add(button);
    }
    return bar;
  }

  private String title(Form form) {
    return form.name().equals("remarks")
        ? desk.texts().get("lint.form")
        : desk.texts().get("policy.form." + form.name());
  }

  private void count(List<Remark> remarks) {
    String text = remarks.isEmpty()
        ? desk.texts().get("lint.form")
        : desk.texts().get("lint.form.count", remarks.size());
    group.getToggles().stream().filter(toggle -> "remarks".equals(toggle.getUserData()))
        .forEach(toggle -> ((ToggleButton) toggle).setText(text));
  }

  /// @param form `matrix`, `rules`, `nat`, `objects`, `protections` or `remarks`
  public void open(String form) {
    group.getToggles().forEach(toggle -> toggle.setSelected(form.equals(toggle.getUserData())));
    forms.stream().filter(one -> one.name().equals(form)).findFirst()
        .ifPresent(one -> content.getChildren().setAll(built.computeIfAbsent(form, _ -> one.node().get())));
  }
}
