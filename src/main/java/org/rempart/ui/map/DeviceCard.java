package org.rempart.ui.map;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.rempart.net.IpAddress;
import org.rempart.site.CardSize;
import org.rempart.site.Device;
import org.rempart.ui.common.Desk;

/// A device on the map.
final class DeviceCard extends Region {
  static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
  static final PseudoClass TARGET = PseudoClass.getPseudoClass("target");
  static final PseudoClass DRAGGED = PseudoClass.getPseudoClass("dragged");

  static final PseudoClass PAIR = PseudoClass.getPseudoClass("pair");
  static final PseudoClass FAR = PseudoClass.getPseudoClass("far");

  private final StateRing ring;
  private final HBox content;
  private final ArrowHandle handle;
  private final Label address;

  DeviceCard(Desk desk, Device device) {
    setId("device-" + device.name());
    getStyleClass().add("device-card");
    setFocusTraversable(true);
    setAccessibleText(device.name() + ", " + desk.texts().get("inspector.role." + device.role().text())
        + (device.enforces() ? ", " + Guard.told(device, desk.texts()) : ""));
    pseudoClassStateChanged(PAIR, Guard.pair(device));
    ring = new StateRing(device.role());
    Label name = new Label(device.name());
    name.getStyleClass().add("card-name");
    address = new Label(subtitle(desk, device));
    address.getStyleClass().add("card-address");
    VBox words = new VBox(line(desk, device, name), address);
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setAlignment(Pos.CENTER_LEFT);
    words.setMinWidth(0);
    content = new HBox(8, ring, words);
    content.setAlignment(Pos.CENTER_LEFT);
    handle = new ArrowHandle(device.name(), desk.texts().get("map.arrow.tip"));
    handle.relocate(CardSize.WIDTH - ArrowHandle.SIZE / 2, (CardSize.HEIGHT - ArrowHandle.SIZE) / 2);
    handle.setVisible(false);
    getChildren().addAll(content, handle);
    setPrefSize(CardSize.WIDTH, CardSize.HEIGHT);
    resize(CardSize.WIDTH, CardSize.HEIGHT);
    hoverProperty().addListener((_, _, hover) -> showHandle());
  }

  /// The name, and after it how the device enforces the policy if it does.
  private static HBox line(Desk desk, Device device, Label name) {
    HBox line = new HBox(4, name);
    line.setAlignment(Pos.CENTER_LEFT);
    if (device.enforces()) {
      Region gap = new Region();
      HBox.setHgrow(gap, Priority.ALWAYS);
      line.getChildren().addAll(gap, new Guard(device, desk.texts()));
    }
    return line;
  }

  private static String subtitle(Desk desk, Device device) {
    if (device.role().forwards()) {
      return desk.texts().get("map.interfaces", device.interfaces().size());
    }
    return device.addresses().stream().findFirst().map(IpAddress::toString)
        .orElseGet(() -> desk.texts().get("map.no.address"));
  }

  ArrowHandle handle() {
    return handle;
  }

  void show(DeviceBadge badge) {
    ring.show(badge.state());
  }

  /// From afar the name alone is shown, larger.
  void far(boolean far) {
    pseudoClassStateChanged(FAR, far);
    address.setVisible(!far);
    address.setManaged(!far);
  }

  void select(boolean selected) {
    pseudoClassStateChanged(SELECTED, selected);
    showHandle();
  }

  /// Shows it above the others while it is dragged; what is next by Tab stays.
  void lift(boolean up) {
    pseudoClassStateChanged(DRAGGED, up);
    setViewOrder(up ? -1 : 0);
  }

  private void showHandle() {
    handle.setVisible(isHover() || getPseudoClassStates().contains(SELECTED));
  }

  @Override
  protected void layoutChildren() {
    content.resizeRelocate(10, 0, getWidth() - 18, getHeight());
  }
}
