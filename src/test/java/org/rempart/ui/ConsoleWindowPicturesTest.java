package org.rempart.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.time.ZoneOffset;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rempart.ui.common.Notice;
import org.rempart.ui.common.Theme;
import org.rempart.ui.common.View;
import org.rempart.ui.watch.WatchView;
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
    Stage stage = WaitForAsyncUtils.asyncFx(() -> open(fake, width, height)).get();
    for (String view : views(fake)) {
      robot.interact(() -> fake.shown.set(view));
      WaitForAsyncUtils.waitForFxEvents();
      String name = view + "-" + theme.text() + "-" + (int) width + "-" + language;
      robot.interact(() -> Pictures.take(stage.getScene(), name));
      assertThat(Pictures.cutTexts(stage.getScene().getRoot(), "event-text")).as(name).isEmpty();
    }
  }

  private static Stage open(FakeConsole fake, double width, double height) {
    Stage stage = new Stage();
    ConsoleWindow window = new ConsoleWindow(stage, fake.desk, viewsOf(fake), fake.model);
    stage.setWidth(width);
    stage.setHeight(height);
    window.show();
    fake.desk.perform(Company.retitle("lan", "Office"));
    fake.notices.accept(new Notice(Notice.Kind.HINT, "A zone is allowed to reach the DMZ now.",
        List.of(new Notice.Offer("Undo", fake.history::undo))));
    return stage;
  }

  private static List<View> viewsOf(FakeConsole fake) {
    return List.of(new WatchView(fake.desk, fake.events, fake.undeclared, fake.shown, ZoneOffset.UTC));
  }

  private static List<String> views(FakeConsole fake) {
    return viewsOf(fake).stream().map(View::name).toList();
  }
}
