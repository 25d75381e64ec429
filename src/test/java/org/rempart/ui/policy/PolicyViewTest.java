package org.rempart.ui.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.controlsfx.control.ToggleSwitch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rempart.site.Action;
import org.rempart.site.PolicyRule;
import org.rempart.site.Protection;
import org.rempart.site.SampleSite;
import org.rempart.ui.common.Desk;
import org.rempart.ui.common.Notice;
import org.rempart.ui.common.Selection;
import org.rempart.ui.common.Theme;
import org.rempart.ui.map.SampleDesk;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/// The forms of the policy, and what is changed in them.
@ExtendWith(ApplicationExtension.class)
class PolicyViewTest {
  private final List<Notice> notices = new ArrayList<>();
  private final AtomicReference<PolicyView> view = new AtomicReference<>();
  private Desk desk = SampleDesk.of(Theme.DARK);

  @BeforeEach
  void open(FxRobot robot) {
    desk = SampleDesk.of(Theme.DARK, SampleSite.document(), notices);
    robot.interact(() -> {
      view.set(new PolicyView(desk, new Remarks(desk, Runnable::run, Runnable::run, Clock.systemUTC())));
      BorderPane window = new BorderPane(view.get().node());
      window.setRight(view.get().inspector().getFirst());
      Stage stage = new Stage();
      stage.setScene(new Scene(window, 1280, 800));
      desk.theme().get().dress(stage.getScene());
      stage.show();
    });
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
  }

  @Test
  void a_rule_that_is_chosen_in_the_list_is_edited_beside_it(FxRobot robot) {
    show(robot, "rules");
    robot.interact(() -> robot.lookup("#rules").<TableView<PolicyRule>>query().getSelectionModel().select(1));
    String id = desk.site().policy().get(1).id();
    assertThat(desk.selection().get()).isEqualTo(new Selection.OfRule(id));

    robot.interact(() -> robot.lookup("#rule-action").<ChoiceBox<Optional<Action>>>query()
        .setValue(Optional.of(Action.REJECT)));
    assertThat(rule(id).action()).isEqualTo(Action.REJECT);
    robot.interact(() -> robot.lookup("#rule-log").<ToggleButton>query().fire());
    assertThat(rule(id).log()).isTrue();
    type(robot, "#rule-rate", "20/minute");
    assertThat(rule(id).treatment().rate()).hasToString("Optional[20/minute]");

    robot.interact(() -> {
      desk.history().undo();
      desk.history().undo();
      desk.history().undo();
    });
    assertThat(desk.document().get()).isEqualTo(SampleSite.document());
  }

  @Test
  void what_can_not_be_is_told_and_changes_nothing(FxRobot robot) {
    show(robot, "rules");
    robot.interact(() -> robot.lookup("#rules").<TableView<PolicyRule>>query().getSelectionModel().select(0));
    type(robot, "#rule-rate", "often");
    assertThat(notices).extracting(Notice::text).anyMatch(text -> text.contains("often"));
    type(robot, "#rule-expires", "tomorrow");
    assertThat(notices).extracting(Notice::text).anyMatch(text -> text.contains("tomorrow"));
    assertThat(desk.document().get()).isEqualTo(SampleSite.document());
  }

  @Test
  void a_protection_is_switched_off_and_on_again(FxRobot robot) {
    show(robot, "protections");
    robot.interact(() -> robot.lookup("#protection-martians").<ToggleSwitch>query().setSelected(false));
    assertThat(desk.site().protections()).doesNotContain(Protection.MARTIANS);
    robot.interact(desk.history()::undo);
    assertThat(desk.site().protections()).contains(Protection.MARTIANS);
    assertThat(robot.lookup("#protection-martians").<ToggleSwitch>query().isSelected()).isTrue();
  }

  private void show(FxRobot robot, String form) {
    robot.interact(() -> view.get().open(form));
    WaitForAsyncUtils.waitForFxEvents();
    Node root = view.get().node();
    robot.interact(() -> root.getScene().getRoot().layout());
  }

  private static void type(FxRobot robot, String field, String text) {
    robot.interact(() -> {
      TextField typed = robot.lookup(field).query();
      typed.setText(text);
      typed.fireEvent(new ActionEvent());
    });
  }

  private PolicyRule rule(String id) {
    return desk.site().policy().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }
}
