package org.rempart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rempart.net.Flow;
import org.rempart.net.IpAddress;
import org.rempart.net.Protocol;
import org.rempart.ruleset.Hook;
import org.rempart.ruleset.NftRenderer;
import org.rempart.ruleset.RulesetCompiler;
import org.rempart.site.Site;
import org.rempart.ui.Pictures;
import org.rempart.ui.common.Selection;
import org.rempart.ui.common.Theme;
import org.rempart.net.ConnectionState;
import org.rempart.verify.Decision;
import org.rempart.verify.Evaluator;
import org.rempart.verify.NftReader;
import org.rempart.verify.Packet;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The whole console on the embedded demo network, as a person uses it; it also takes the pictures that the README
/// shows. `-Drempart.screenshots=screenshots` puts these where the README finds them.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the fields are set by @Start
class DemoConsoleTest {
  private static final Duration INTERVAL = Duration.ofSeconds(5);

  private ConsoleRun run;
  private Stage stage;

  @Start
  void start(Stage ignored) {
    Clock clock = Clock.system(ZoneId.systemDefault());
    run = new ConsoleRun(new DemoSource(clock), INTERVAL, clock, Locale.ENGLISH, Theme.DARK);
    stage = new Stage();
    stage.setWidth(1440);
    stage.setHeight(900);
    run.open(stage, INTERVAL);
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(() -> {
      List.copyOf(Window.getWindows()).forEach(Window::hide);
      run.close();
    });
  }

  @Test
  void a_host_is_segmented_into_the_dmz_a_service_allowed_and_the_compiled_rule_pushed(FxRobot robot) throws Exception {
    robot.drag("#device-lan-db").dropTo("#zone-dmz");
    settle();
    Site moved = run.desk().site();
    assertThat(moved.zoneOf(moved.device("lan-db").orElseThrow()).map(zone -> zone.name())).contains("dmz");

    assertThat(officeToDatabase()).isEqualTo(Decision.Verdict.DROPPED);
    show(robot, KeyCode.DIGIT2);
    robot.interact(() -> run.desk().selection().set(new Selection.OfPair("lan", "dmz")));
    robot.moveTo("#cell-lan-dmz").clickOn("#add-lan-dmz");
    settle();
    robot.write("postgresql").push(KeyCode.ENTER);
    settle();
    assertThat(officeToDatabase()).isEqualTo(Decision.Verdict.ACCEPTED);

    show(robot, KeyCode.DIGIT5);
    await(() -> robot.lookup("#flow-changes").queryAs(ListView.class).getItems().toString().contains("5432"));
    robot.clickOn("#firewall-fw1").clickOn("#push-start");
    await(() -> robot.lookup("#outcome").tryQuery().isPresent());
    assertThat(robot.from(robot.lookup("#outcome").queryAll()).lookup(".label").queryAllAs(Label.class))
        .extracting(Label::getText).anySatisfy(text -> assertThat(text).containsIgnoringCase("committed"));
    robot.clickOn("#as-running").clickOn("#running-ask");
    await(() -> robot.lookup("#running .proof").queryAllAs(Label.class).stream()
        .anyMatch(label -> label.getText().contains("exactly what the policy says")));
    robot.clickOn("#as-effect");
    take("changes-dark");
  }

  /// What the ruleset that would be pushed does with a connection from an office PC to the database's new address.
  private Decision.Verdict officeToDatabase() throws Exception {
    String compiled = NftRenderer.render(RulesetCompiler.compile(run.desk().site(), "fw1"));
    Flow flow = new Flow(IpAddress.parse("10.0.20.11"), IpAddress.parse("10.0.10.20"), Protocol.TCP, 40_000, 5432);
    return new Evaluator(NftReader.read(compiled))
        .decide(new Packet(Hook.FORWARD, "eth-lan", "eth-dmz", flow, ConnectionState.NEW)).verdict();
  }

  @Test
  void the_demo_shows_a_living_network_in_both_themes(FxRobot robot) throws Exception {
    await(() -> run.polledRates() >= 14);
    await(() -> run.undeclaredServices() > 2);
    for (Theme theme : Theme.values()) {
      robot.interact(() -> run.desk().theme().set(theme));
      picture(robot, theme, KeyCode.DIGIT1, "map", new Selection.OfDevice("dmz-www"));
      picture(robot, theme, KeyCode.DIGIT2, "policy", new Selection.OfPair("lan", "dmz"));
      picture(robot, theme, KeyCode.DIGIT3, "traffic", new Selection.Nothing());
      picture(robot, theme, KeyCode.DIGIT4, "watch", new Selection.Nothing());
    }
  }

  private void picture(FxRobot robot, Theme theme, KeyCode view, String name, Selection selected) throws Exception {
    robot.interact(() -> run.desk().selection().set(selected));
    show(robot, view);
    await(() -> !name.equals("traffic") || painted(robot) >= 6);
    settle();
    take(name + "-" + theme.text());
    assertThat(WaitForAsyncUtils
        .asyncFx(() -> Pictures.cutTexts(stage.getScene().getRoot(), "device-name", "device-address", "room-prefixes",
            "event-text", "secondary"))
        .get()).as(name + " " + theme).isEmpty();
  }

  /// Graphs out of view are not painted.
  private static long painted(FxRobot robot) {
    return robot.lookup(".graph-card .image-view").queryAllAs(ImageView.class).stream()
        .filter(image -> image.getImage() != null).count();
  }

  private void take(String name) throws Exception {
    WaitForAsyncUtils.asyncFx(() -> Pictures.take(stage.getScene(), name)).get();
    String directory = System.getProperty("rempart.screenshots", "");
    if (!directory.isEmpty()) {
      Files.createDirectories(Path.of(directory));
      Files.copy(Path.of("target", "pictures", name + ".png"), Path.of(directory, name + ".png"),
          StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void show(FxRobot robot, KeyCode view) {
    robot.press(KeyCode.CONTROL).push(view).release(KeyCode.CONTROL);
    settle();
  }

  private static void settle() {
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static void await(Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
    settle();
  }

}
