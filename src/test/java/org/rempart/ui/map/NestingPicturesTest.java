package org.rempart.ui.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rempart.site.NestedSite;
import org.rempart.ui.common.Desk;
import org.rempart.ui.common.Selection;
import org.rempart.ui.common.Theme;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/// Pictures of zones in zones for a person's eye, under `target/pictures`.
@ExtendWith(ApplicationExtension.class)
class NestingPicturesTest {
  @AfterEach
  void close(FxRobot robot) {
    robot.interact(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void shows_three_levels_of_zones(Theme theme, FxRobot robot) {
    Desk desk = SampleDesk.of(theme, NestedSite.document(), new ArrayList<>());
    AtomicReference<Scene> scene = new AtomicReference<>();
    robot.interact(() -> {
      MapView map = new MapView(desk);
      map.show(PicturesTest.badges(1));
      scene.set(new Scene(new BorderPane(map.node()), 1400, 960));
      theme.dress(scene.get());
      scene.get().getRoot().applyCss();
      scene.get().getRoot().layout();
    });
    assertThat(take(robot, desk, scene.get(), new Selection.Nothing(), "nested")).isNotEmpty();
    assertThat(take(robot, desk, scene.get(), new Selection.OfZone("vault"), "nested-inner")).isNotEmpty();
    assertThat(take(robot, desk, scene.get(), new Selection.OfZone("lan"), "nested-outer")).isNotEmpty();
  }

  private static File take(FxRobot robot, Desk desk, Scene scene, Selection selection, String name) {
    robot.interact(() -> {
      desk.selection().set(selection);
      scene.getRoot().layout();
    });
    WaitForAsyncUtils.waitForFxEvents();
    return Pictures.save(scene, name + "-" + desk.theme().get().text());
  }
}
