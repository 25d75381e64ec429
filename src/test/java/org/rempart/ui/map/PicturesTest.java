package org.rempart.ui.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rempart.ui.common.Desk;
import org.rempart.ui.common.DeviceState;
import org.rempart.ui.common.Load;
import org.rempart.ui.common.Selection;
import org.rempart.ui.common.Theme;
import org.rempart.ui.common.View;
import org.rempart.ui.policy.PolicyView;
import org.rempart.ui.policy.Remarks;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/// Pictures of map and matrix for a person's eye, under `target/pictures`.
@ExtendWith(ApplicationExtension.class)
class PicturesTest {
  @AfterEach
  void close(FxRobot robot) {
    robot.interact(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void shows_the_map_at_both_sizes(Theme theme, FxRobot robot) {
    Desk desk = SampleDesk.of(theme);
    AtomicReference<MapView> view = new AtomicReference<>();
    robot.interact(() -> {
      view.set(new MapView(desk));
      view.get().show(badges(1));
    });
    take(robot, theme, view.get(), "map-site", 1204, 720);
    robot.interact(() -> {
      for (int i = 0; i < 40; i++) {
        view.get().show(badges(1 + Math.sin(i / 5.0) / 3));
      }
      desk.selection().set(new Selection.OfDevice("dmz-www"));
    });
    take(robot, theme, view.get(), "map", 1204, 720);
    robot.interact(() -> desk.selection().set(new Selection.OfDevice("fw1")));
    take(robot, theme, view.get(), "map", 2484, 1360);
    robot.interact(() -> desk.selection().set(new Selection.OfZone("lan")));
    take(robot, theme, view.get(), "map-zone", 1204, 720);
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void shows_the_matrix_at_both_sizes(Theme theme, FxRobot robot) {
    Desk desk = SampleDesk.of(theme);
    AtomicReference<PolicyView> view = new AtomicReference<>();
    robot.interact(() -> {
      view.set(new PolicyView(desk, new Remarks(desk, Runnable::run, Runnable::run, Clock.systemUTC())));
      desk.selection().set(new Selection.OfPair("lan", "dmz"));
    });
    take(robot, theme, view.get(), "matrix", 1204, 720);
    take(robot, theme, view.get(), "matrix", 2484, 1360);
    robot.interact(() -> {
      view.get().open("rules");
      desk.selection().set(new Selection.OfRule(desk.site().policy().getFirst().id()));
    });
    take(robot, theme, view.get(), "rules", 1204, 720);
    robot.interact(() -> view.get().open("protections"));
    take(robot, theme, view.get(), "protections", 1204, 720);
    robot.interact(() -> view.get().open("remarks"));
    take(robot, theme, view.get(), "remarks", 1204, 720);
  }

  private static void take(FxRobot robot, Theme theme, View view, String name, int width, int height) {
    robot.interact(() -> {
      BorderPane window = new BorderPane(view.node());
      Node inspector = view.inspector().getFirst();
      window.setRight(inspector);
      Scene scene = new Scene(window, width, height);
      theme.dress(scene);
      scene.getRoot().applyCss();
      scene.getRoot().layout();
    });
    WaitForAsyncUtils.waitForFxEvents();
    File file = Pictures.save(view.node().getScene(), name + "-" + theme.text() + "-" + width);
    robot.interact(() -> {
      ((BorderPane) view.node().getScene().getRoot()).getChildren().clear();
    });
    assertThat(file).isNotEmpty();
  }

  static Map<String, DeviceBadge> badges(double by) {
    return Map.of(
        "fw1", new DeviceBadge(DeviceState.UP, Map.of(
            "eth0", load(412e6 * by, 88e6, 1e9), "eth1", load(240e6 * by, 610e6, 1e9),
            "eth2", load(31e6 * by, 96e6, 1e9), "eth3", load(2e6, 8.2e6 * by, 1e9), "eth4", load(0.4e6, 2e6, 1e9))),
        "fw2", new DeviceBadge(DeviceState.UP, Map.of("eth0", load(54e6, 20e6, 1e8), "eth1", load(18e6, 17e6, 1e9))),
        "dmz-mail", new DeviceBadge(DeviceState.DEGRADED, Map.of()),
        "lan-printer", new DeviceBadge(DeviceState.DOWN, Map.of()),
        "dmz-www", new DeviceBadge(DeviceState.UP, Map.of("eth0", load(388e6 * by, 402e6, 1e9))),
        "lan-pc1", new DeviceBadge(DeviceState.UP, Map.of()),
        "lan-db", new DeviceBadge(DeviceState.UP, Map.of()),
        "isp-gw", new DeviceBadge(DeviceState.UP, Map.of()));
  }

  private static Load load(double in, double out, double speed) {
    return new Load(in, out, OptionalDouble.of(speed));
  }
}
