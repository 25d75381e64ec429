package org.rempart.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import javafx.scene.Group;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rempart.ui.changes.Effect;
import org.rempart.ui.changes.FakePreviewer;
import org.rempart.ui.common.Notice;
import org.rempart.ui.common.Theme;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/// Draws every view in both themes, both languages, a small and a large window into `target/pictures`.
@ExtendWith(ApplicationExtension.class)
class ConsoleWindowPicturesTest {
  @AfterEach
  void close(FxRobot robot) {
    robot.interact(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
  }

  @ParameterizedTest
  @CsvSource({"DARK,1280,800,en", "LIGHT,1280,800,fr", "DARK,2560,1440,fr", "LIGHT,2560,1440,en"})
  void cuts_no_text(Theme theme, double width, double height, String language, FxRobot robot) throws Exception {
    FakeConsole fake = new FakeConsole(Locale.forLanguageTag(language), theme);
    fake.previewer.effect.set(new Effect.Told(List.of(), FakePreviewer.changes()));
    Scene scene = WaitForAsyncUtils.asyncFx(() -> open(fake, width, height)).get();
    for (String view : List.of("traffic", "watch", "changes")) {
      robot.interact(() -> fake.shown.set(view));
      robot.interact(() -> scene.getRoot().layout());
      WaitForAsyncUtils.waitForFxEvents();
      String name = view + "-" + theme.text() + "-" + (int) width + "-" + language;
      robot.interact(() -> Pictures.take(scene, name));
      assertThat(Pictures.cutTexts(scene.getRoot(), "event-text", "tile-detail")).as(name).isEmpty();
    }
  }

  /// The window's content in a scene of any size: the headless screen is too small for a large window.
  private static Scene open(FakeConsole fake, double width, double height) {
    Stage stage = new Stage();
    new ConsoleWindow(stage, fake.desk, fake.views(), fake.model).show();
    fake.desk.perform(Company.retitle("lan", "Office"));
    fake.notices.accept(new Notice(Notice.Kind.HINT, "A zone is allowed to reach the DMZ now.",
        List.of(new Notice.Offer("Undo", fake.history::undo))));
    Parent root = stage.getScene().getRoot();
    stage.getScene().setRoot(new Group());
    Scene scene = new Scene(root, width, height);
    fake.desk.theme().get().dress(scene);
    return scene;
  }
}
