package org.rempart.ui.map;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import org.rempart.site.Device;
import org.rempart.site.Enforcement;
import org.rempart.ui.common.Icons;
import org.rempart.ui.common.Texts;

/// The mark of a device that enforces the policy: a shield for what stands between networks, a small one for a
/// host that guards itself.
final class Guard extends StackPane {
  Guard(Device device, Texts texts) {
    setId("guard-" + device.name());
    getStyleClass().addAll("guard", device.role().forwards() ? "guard-between" : "guard-self");
    getChildren().add(Icons.Sign.SHIELD.icon());
    setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
    String told = told(device, texts);
    setAccessibleText(told);
    Tooltip.install(this, new Tooltip(told));
  }

  /// Whether a device is more than one box.
  static boolean pair(Device device) {
    return members(device).size() > 1;
  }

  static String told(Device device, Texts texts) {
    String backend = device.enforcement().orElse(Enforcement.STANDARD).backend().text();
    String told = texts.get(device.role().forwards() ? "map.guard.between" : "map.guard.self", backend);
    return pair(device)
        ? told + "\n" + texts.get("map.guard.pair",
            members(device).stream().map(Enforcement.Member::name).collect(Collectors.joining(" · ")))
        : told;
  }

  private static List<Enforcement.Member> members(Device device) {
    return device.enforcement().map(Enforcement::members).orElse(List.of());
  }
}
