package org.rempart.ui.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.controlsfx.control.ToggleSwitch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rempart.site.Action;
import org.rempart.site.ChangeRule;
import org.rempart.site.DynamicSet;
import org.rempart.site.NatRule;
import org.rempart.site.ObjectKind;
import org.rempart.site.ObjectWords;
import org.rempart.site.PolicyRule;
import org.rempart.site.Protection;
import org.rempart.site.PutObject;
import org.rempart.site.SampleSite;
import org.rempart.site.SiteObject;
import org.rempart.ui.Pictures;
import org.rempart.ui.common.Texts;
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

  @Test
  void an_object_is_made_renamed_used_replaced_and_deleted(FxRobot robot) {
    show(robot, "objects");
    robot.interact(() -> robot.lookup("#object-kind").<ChoiceBox<ObjectKind>>query().setValue(ObjectKind.RANGE));
    robot.interact(() -> robot.lookup("#object-name").<TextField>query().setText("pool"));
    type(robot, "#object-new", "10.0.20.100-10.0.20.199");
    SiteObject pool = SiteObject.of(ObjectKind.RANGE, "pool");
    assertThat(desk.selection().get()).isEqualTo(new Selection.OfObject(pool));
    assertThat(ObjectWords.of(desk.site(), pool)).isEqualTo("10.0.20.100-10.0.20.199");

    type(robot, "#object-content", "10.0.20.100-10.0.20.150");
    assertThat(ObjectWords.of(desk.site(), pool)).isEqualTo("10.0.20.100-10.0.20.150");
    type(robot, "#name-field", "clients");
    assertThat(desk.site().range("clients")).isPresent();

    String rule = desk.site().policy().getFirst().id();
    robot.interact(() -> desk.perform(new ChangeRule(rule(rule).withEnds(List.of("clients"), rule(rule).to()))));
    assertThat(robot.lookup("From, in rule " + rule).tryQuery()).isPresent();
    type(robot, "#object-replace", "lan");
    assertThat(rule(rule).from()).containsExactly("lan");
    robot.interact(() -> robot.lookup("#object-delete").queryButton().fire());
    assertThat(desk.site().range("clients")).isEmpty();
  }

  @Test
  void an_object_that_means_nothing_is_told_and_changes_nothing(FxRobot robot) {
    show(robot, "objects");
    robot.interact(() -> robot.lookup("#object-name").<TextField>query().setText("odd"));
    type(robot, "#object-new", "nowhere");
    assertThat(notices).extracting(Notice::text).anyMatch(text -> text.contains("nowhere"));
    assertThat(desk.document().get()).isEqualTo(SampleSite.document());
  }

  @Test
  void a_nat_rule_is_written_field_by_field_and_moved(FxRobot robot) {
    show(robot, "nat");
    int before = desk.site().nat().size();
    robot.interact(() -> robot.lookup("#nat-add").<MenuButton>query().getItems().get(2).fire());
    set(robot, "#nat-id", "publish");
    set(robot, "#nat-address", "203.0.113.2");
    set(robot, "#nat-service", "https");
    robot.interact(() -> robot.lookup("#nat-apply").queryButton().fire());
    assertThat(notices).extracting(Notice::text).anyMatch(text -> text.contains("tcp/443, udp/443"));
    set(robot, "#nat-service", "smtp");
    robot.interact(() -> robot.lookup("#nat-apply").queryButton().fire());
    assertThat(notices).extracting(Notice::text).anyMatch(text -> text.contains("needs its device"));
    set(robot, "#nat-device", "dmz-www");
    robot.interact(() -> robot.lookup("#nat-apply").queryButton().fire());
    assertThat(desk.site().nat()).hasSize(before + 1).last()
        .isInstanceOfSatisfying(NatRule.PortForward.class, rule -> {
          assertThat(rule.service()).hasToString("tcp/25");
          assertThat(rule.toDevice()).isEqualTo("dmz-www");
        });
    set(robot, "#nat-ports", "8443");
    robot.interact(() -> robot.lookup("#nat-apply").queryButton().fire());
    assertThat(((NatRule.PortForward) desk.site().nat().getLast()).toPorts()).hasToString("Optional[8443]");
    robot.interact(() -> robot.lookup("#object-delete").queryButton().fire());
    assertThat(desk.site().nat()).hasSize(before);
  }

  @Test
  void a_rule_is_moved_and_duplicated(FxRobot robot) {
    show(robot, "rules");
    String second = desk.site().policy().get(1).id();
    robot.interact(() -> {
      TableView<PolicyRule> table = robot.lookup("#rules").query();
      table.getSelectionModel().select(1);
      Event.fireEvent(table, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.UP, false, false, true, false));
    });
    assertThat(desk.site().policy().getFirst().id()).isEqualTo(second);
    robot.interact(() -> robot.lookup("#rule-duplicate").queryButton().fire());
    assertThat(desk.site().policy().get(1)).satisfies(copy -> {
      assertThat(copy.id()).isEqualTo(second + "-2");
      assertThat(copy.enabled()).isFalse();
    });
  }

  @ParameterizedTest
  @CsvSource({"DARK,en,1280,800", "LIGHT,fr,1280,800", "LIGHT,en,2560,1440"})
  void the_forms_cut_no_text(Theme theme, String language, double width, double height, FxRobot robot)
      throws Exception {
    Desk pictured = SampleDesk.of(theme, SampleSite.document(), notices, new Texts(Locale.forLanguageTag(language)));
    pictured.perform(PutObject.set(new DynamicSet("blocked", "", Optional.of(Duration.ofHours(1)), List.of())));
    Map<String, Selection> forms = Map.of("rules", new Selection.OfRule(pictured.site().policy().getFirst().id()),
        "nat", new Selection.OfObject(SiteObject.of(ObjectKind.NAT_RULE, pictured.site().nat().getFirst().id())),
        "objects", new Selection.OfObject(SiteObject.of(ObjectKind.SERVICE, "web")));
    for (Map.Entry<String, Selection> form : forms.entrySet()) {
      Scene scene = WaitForAsyncUtils.asyncFx(() -> {
        var shown = new PolicyView(pictured, new Remarks(pictured, Runnable::run, Runnable::run, Clock.systemUTC()));
        BorderPane window = new BorderPane(shown.node());
        window.setRight(shown.inspector().getFirst());
        shown.open(form.getKey());
        pictured.selection().set(form.getValue());
        Scene fresh = new Scene(window, width, height);
        theme.dress(fresh);
        if (form.getKey().equals("nat")) {
          ((MenuButton) window.lookup("#nat-add")).getItems().get(2).fire();
        }
        return fresh;
      }).get();
      WaitForAsyncUtils.waitForFxEvents();
      robot.interact(() -> scene.getRoot().layout());
      String name = "policy-" + form.getKey() + "-" + theme.text() + "-" + (int) width + "-" + language;
      robot.interact(() -> Pictures.take(scene, name));
      assertThat(Pictures.cutTexts(scene.getRoot(), "table-cell")).as(name).isEmpty();
    }
  }

  private static void set(FxRobot robot, String field, String text) {
    robot.interact(() -> robot.lookup(field).<TextField>query().setText(text));
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
