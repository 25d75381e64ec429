package org.rempart.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rempart.push.PushOutcome;
import org.rempart.ui.changes.Effect;
import org.rempart.ui.changes.FakePreviewer;
import org.rempart.ui.changes.Running;
import org.rempart.push.PushStep;
import org.rempart.ui.common.Notice;
import org.rempart.ui.common.Selection;
import org.rempart.ui.common.Theme;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX fills the fields in start()
class ConsoleWindowTest {
  private FakeConsole fake;
  private Stage stage;

  @Start
  void start(Stage ignored) {
    fake = new FakeConsole(Locale.ENGLISH, Theme.DARK);
    stage = new Stage();
    ConsoleWindow window = new ConsoleWindow(stage, fake.desk, fake.views(), fake.model);
    stage.setWidth(1280);
    stage.setHeight(800);
    window.show();
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
  }

  @Test
  void goes_to_the_view_that_is_clicked(FxRobot robot) {
    robot.clickOn("#go-changes");
    assertThat(robot.lookup("#view-changes").tryQuery()).isPresent();
    assertThat(text(robot, "#crumb")).isEqualTo("acme  /  Changes");
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
    assertThat(robot.lookup("#view-traffic").tryQuery()).isPresent();
  }

  @Test
  void switches_the_theme(FxRobot robot) {
    Color dark = ground();
    robot.clickOn("#theme");
    assertThat(fake.desk.theme().get()).isEqualTo(Theme.LIGHT);
    assertThat(ground().getBrightness()).isGreaterThan(dark.getBrightness() + 0.5);
  }

  @Test
  void takes_an_edit_back_and_does_it_again(FxRobot robot) {
    robot.interact(() -> fake.desk.perform(Company.retitle("lan", "Office")));
    assertThat(text(robot, "#push")).isEqualTo("Push 1 edit");
    assertThat(text(robot, "#status-edits")).isEqualTo("1 unsaved edit");
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    assertThat(fake.document.get()).isEqualTo(Company.document());
    assertThat(text(robot, "#push")).isEqualTo("Push");
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
    assertThat(text(robot, "#push")).isEqualTo("Push 1 edit");
  }

  @Test
  void saves_with_its_key(FxRobot robot) throws TimeoutException {
    robot.interact(() -> fake.desk.perform(Company.retitle("lan", "Office")));
    robot.push(KeyCode.CONTROL, KeyCode.S);
    until(() -> robot.lookup("#notice-text").tryQuery().isPresent());
    assertThat(fake.saves).containsExactly(fake.document.get());
    assertThat(text(robot, "#status-edits")).isEqualTo("All edits saved");
  }

  @Test
  void finds_a_device_and_selects_it(FxRobot robot) throws TimeoutException {
    robot.push(KeyCode.CONTROL, KeyCode.K);
    robot.write("10.0.10.11");
    until(() -> robot.lookup(".ask-popup .list-cell").tryQuery().isPresent());
    robot.push(KeyCode.ENTER);
    until(() -> fake.desk.selection().get().equals(new Selection.OfDevice("dmz-mail")));
    assertThat(fake.shown.get()).isEqualTo("map");
  }

  @Test
  void tells_a_problem_until_it_is_dismissed(FxRobot robot) {
    robot.interact(() -> fake.notices.accept(new Notice(Notice.Kind.PROBLEM, "The zone is still used.")));
    assertThat(text(robot, "#notice-text")).isEqualTo("The zone is still used.");
    robot.clickOn("#notice-dismiss");
    assertThat(robot.lookup("#notice").tryQuery()).isEmpty();
  }

  @Test
  void tells_who_does_not_answer_and_leads_to_the_alerts(FxRobot robot) {
    assertThat(text(robot, "#status-failing")).isEqualTo("1 does not answer: dmz-mail");
    assertThat(robot.lookup("#demo-badge").tryQuery()).isPresent();
    robot.clickOn("#go-changes");
    robot.clickOn("#status-alerts");
    assertThat(fake.shown.get()).isEqualTo("watch");
  }

  @Test
  void lists_only_what_is_filtered(FxRobot robot) {
    robot.clickOn("#watch-count-bad");
    assertThat(listed(robot)).isEqualTo(2);
    robot.clickOn("#watch-filter").write("tunnel");
    assertThat(listed(robot)).isEqualTo(1);
  }

  @Test
  void shows_each_step_of_a_push_until_it_is_committed(FxRobot robot) throws TimeoutException {
    robot.interact(() -> fake.desk.perform(Company.retitle("lan", "Office")));
    robot.clickOn("#push").clickOn("#push-start");
    fake.pusher.enter(PushStep.CONFIRM, Optional.of(FakeConsole.NOW.plusSeconds(42)));
    until(() -> styles(robot, "#step-confirm").contains("step-now"));
    assertThat(styles(robot, "#step-load")).contains("step-done");
    assertThat(robot.lookup("back in 42 s").tryQuery()).isPresent();
    fake.pusher.end(new PushOutcome.Committed(Instant.EPOCH));
    until(() -> robot.lookup("#outcome").tryQuery().isPresent());
    assertThat(styles(robot, "#outcome")).contains("good");
    robot.clickOn("#firewall-fw2").clickOn("#push-start");
    fake.pusher.end(new PushOutcome.Committed(Instant.EPOCH));
    until(() -> text(robot, "#push").equals("Push"));
  }

  @Test
  void stops_a_push(FxRobot robot) throws TimeoutException {
    robot.clickOn("#go-changes").clickOn("#push-start").clickOn("#push-stop");
    until(() -> robot.lookup("#outcome").tryQuery().isPresent());
    assertThat(robot.lookup("Rolled back").tryQuery()).isPresent();
  }

  @Test
  void accepts_a_host_key_only_when_asked_to(FxRobot robot) throws TimeoutException {
    robot.clickOn("#go-changes").clickOn("#push-start");
    fake.pusher.end(new PushOutcome.HostKeyChanged("SHA256:old", "SHA256:new", "the line"));
    until(() -> robot.lookup("#accept-key").tryQuery().isPresent());
    assertThat(robot.lookup("SHA256:old").tryQuery()).isPresent();
    assertThat(robot.lookup("SHA256:new").tryQuery()).isPresent();
    assertThat(fake.pusher.accepted).isEmpty();
    robot.clickOn("#accept-key");
    assertThat(fake.pusher.accepted).containsExactly("the line");
    fake.pusher.end(new PushOutcome.Committed(Instant.EPOCH));
    until(() -> robot.lookup("Committed").tryQuery().isPresent());
  }

  @Test
  void pushes_what_is_not_proved_only_for_a_reason(FxRobot robot) throws TimeoutException {
    robot.clickOn("#go-changes").clickOn("#push-start");
    fake.pusher.end(new PushOutcome.Unproved(FakePreviewer.changes()));
    until(() -> robot.lookup("#override").tryQuery().isPresent());
    assertThat(robot.lookup("#override").queryButton().isDisabled()).isTrue();
    robot.clickOn("#override-reason").write("night shift");
    robot.clickOn("#override");
    fake.pusher.end(new PushOutcome.Committed(Instant.EPOCH));
    until(() -> robot.lookup("Committed").tryQuery().isPresent());
    assertThat(fake.pusher.overrides).containsExactly("night shift");
  }

  @Test
  void tells_what_a_push_changes_and_whether_it_is_proved(FxRobot robot) {
    fake.previewer.effect.set(new Effect.Told(List.of(), FakePreviewer.changes()));
    robot.clickOn("#go-changes");
    assertThat(robot.lookup("#proof").queryLabeled().getText()).startsWith("Proved for all packets");
    assertThat(robot.lookup("guest  →  lan").tryQuery()).isPresent();
    assertThat(robot.lookup("risky").tryQuery()).isPresent();
    robot.clickOn("#as-text");
    assertThat(robot.lookup("#ruleset").tryQuery()).isPresent();
    assertThat(robot.lookup("#flow-changes").tryQuery()).isEmpty();
  }

  @Test
  void tells_what_a_firewall_runs_when_asked(FxRobot robot) throws TimeoutException {
    robot.clickOn("#go-changes").clickOn("#as-running");
    assertThat(robot.lookup("Not asked yet").queryAll()).isNotEmpty();
    fake.previewer.running.set(new Running.Told(Instant.EPOCH, List.of("inet rempart", "ip docker"),
        List.of("table ip odd: line 3: what is this"), FakePreviewer.changes()));
    robot.clickOn("#running-ask");
    until(() -> robot.lookup("guest  →  lan").tryQuery().isPresent());
    assertThat(robot.lookup("table ip odd: line 3: what is this").tryQuery()).isPresent();
    robot.clickOn("#firewall-fw2");
    assertThat(robot.lookup("guest  →  lan").tryQuery()).isEmpty();

    fake.previewer.running.set(new Running.Failed("connection refused"));
    robot.clickOn("#running-ask");
    until(() -> robot.lookup("connection refused").tryQuery().isPresent());
  }

  @Test
  void enlarges_a_graph_and_goes_back(FxRobot robot) {
    robot.clickOn("#go-traffic").clickOn("#graph-fw1-eth-wan");
    assertThat(robot.lookup(".graph-card").queryAll()).hasSize(1);
    robot.clickOn("#traffic-back");
    assertThat(robot.lookup(".graph-card").queryAll()).hasSizeGreaterThan(5);
  }

  @Test
  void does_not_close_on_unsaved_edits_without_a_word(FxRobot robot) {
    robot.interact(() -> fake.desk.perform(Company.retitle("lan", "Office")));
    robot.interact(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
    assertThat(stage.isShowing()).isTrue();
    robot.clickOn("Close without saving");
    assertThat(stage.isShowing()).isFalse();
  }

  private Color ground() {
    return (Color) ((Region) stage.getScene().getRoot()).getBackground().getFills().getFirst().getFill();
  }

  private static String text(FxRobot robot, String query) {
    return robot.lookup(query).queryAs(Labeled.class).getText();
  }

  private static int listed(FxRobot robot) {
    return robot.lookup("#events").queryAs(ListView.class).getItems().size();
  }

  private static List<String> styles(FxRobot robot, String query) {
    return List.copyOf(robot.lookup(query).query().getStyleClass());
  }

  private static void until(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, condition);
    WaitForAsyncUtils.waitForFxEvents();
  }
}
