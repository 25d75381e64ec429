package org.rempart.ui.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.rempart.site.Backend;
import javafx.scene.control.TextField;
import javafx.scene.control.ChoiceBox;
import javafx.event.ActionEvent;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rempart.site.Device;
import org.rempart.site.Layout.Box;
import org.rempart.site.PolicyRule;
import org.rempart.site.Site;
import org.rempart.site.SiteDocument;
import org.rempart.site.Zone;
import org.rempart.ui.common.Desk;
import org.rempart.ui.common.Selection;
import org.rempart.ui.common.Theme;
import org.rempart.ui.policy.MatrixView;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the fields are set by @Start
class MapViewTest {
  private Desk desk;
  private BorderPane window;
  private MapView map;

  @Start
  void start(Stage ignored) {
    desk = SampleDesk.of(Theme.DARK);
    map = new MapView(desk);
    window = new BorderPane(map.node());
    window.setRight(map.inspector().getFirst());
    Scene scene = new Scene(window, 990, 700);
    Theme.DARK.dress(scene);
    Stage stage = new Stage();
    stage.setScene(scene);
    stage.show();
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
  }

  @Test
  void a_host_dragged_into_the_dmz_is_plugged_in_there_and_may_be_reached_by_an_allowed_service(FxRobot robot) {
    robot.drag("#device-lan-db").dropTo("#zone-dmz");
    WaitForAsyncUtils.waitForFxEvents();
    Device moved = desk.site().device("lan-db").orElseThrow();
    assertThat(desk.site().zoneOf(moved).map(Zone::name)).contains("dmz");
    assertThat(moved.addresses()).extracting(Object::toString).containsExactly("10.0.10.20", "2001:db8:10::20");

    robot.interact(() -> {
      MatrixView matrix = new MatrixView(desk);
      window.setCenter(matrix.node());
    });
    robot.clickOn("#cell-internet-dmz").clickOn("#add-internet-dmz");
    WaitForAsyncUtils.waitForFxEvents();
    robot.write("imaps").push(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(rule("internet", "dmz"))
        .hasValueSatisfying(rule -> assertThat(rule.services()).containsExactly("imaps"));
  }

  @Test
  void one_drag_is_one_edit_that_can_be_undone_and_done_again(FxRobot robot) {
    SiteDocument before = desk.document().get();
    robot.drag("#device-lan-db").dropTo("#zone-dmz");
    WaitForAsyncUtils.waitForFxEvents();
    SiteDocument after = desk.document().get();
    assertThat(after).isNotEqualTo(before);
    robot.press(KeyCode.CONTROL).push(KeyCode.Z).release(KeyCode.CONTROL);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(desk.document().get()).isEqualTo(before);
    robot.press(KeyCode.CONTROL).push(KeyCode.Y).release(KeyCode.CONTROL);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(desk.document().get()).isEqualTo(after);
  }

  @Test
  void a_dragged_host_tells_what_its_drop_would_change_and_changes_nothing_yet(FxRobot robot) {
    SiteDocument before = desk.document().get();
    robot.drag("#device-lan-db").moveTo("#zone-dmz");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(robot.lookup("#drop-card .drop-detail").queryAllAs(javafx.scene.control.Label.class))
        .anySatisfy(label -> assertThat(label.getText()).contains("10.0.10.20"));
    assertThat(desk.document().get()).isEqualTo(before);
    Pictures.save(window.getScene(), "drop");
    robot.drop();
  }

  @Test
  void a_zone_is_dragged_with_its_cards(FxRobot robot) {
    Box before = box("guest");
    double card = desk.document().get().layout().device("wifi-guest").orElseThrow().y();
    robot.moveTo("#zone-guest").moveBy(30, 0).press(MouseButton.PRIMARY).moveBy(0, -12).moveBy(0, -12)
        .release(MouseButton.PRIMARY);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(box("guest").y()).isLessThan(before.y());
    assertThat(desk.document().get().layout().device("wifi-guest").orElseThrow().y() - card)
        .isEqualTo(box("guest").y() - before.y());
  }

  @Test
  void a_zone_is_resized_by_its_edge(FxRobot robot) {
    Box before = box("branch");
    var bounds = robot.lookup("#zone-branch").query()
        .localToScreen(robot.lookup("#zone-branch").query().getBoundsInLocal());
    robot.moveTo(bounds.getCenterX(), bounds.getMaxY() - 2).press(MouseButton.PRIMARY).moveBy(0, 10).moveBy(0, 10)
        .release(MouseButton.PRIMARY);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(box("branch").height()).isGreaterThan(before.height());
    assertThat(box("branch").y()).isEqualTo(before.y());
  }

  @Test
  void an_arrow_from_a_zone_to_a_host_makes_a_rule(FxRobot robot) {
    robot.interact(() -> desk.selection().set(new Selection.OfZone("guest")));
    robot.drag("#arrow-handle-guest").dropTo("#device-dmz-www");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(robot.lookup("#service-popover").tryQuery()).isPresent();
    Pictures.save(window.getScene(), "popover");
    robot.write("https").push(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(rule("guest", "dmz-www"))
        .hasValueSatisfying(rule -> assertThat(rule.services()).containsExactly("https"));
    assertThat(robot.lookup("#service-popover").tryQuery()).isEmpty();
  }

  @Test
  void arrow_keys_walk_and_delete_deletes(FxRobot robot) {
    robot.clickOn("#device-lan-pc1").push(KeyCode.RIGHT);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(desk.selection().get()).isEqualTo(new Selection.OfDevice("lan-pc2"));
    robot.push(KeyCode.DELETE);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(desk.site().device("lan-pc2")).isEmpty();
    robot.push(KeyCode.ESCAPE);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(desk.selection().get()).isEqualTo(new Selection.Nothing());
  }

  @Test
  void a_zone_and_a_device_come_from_the_palette(FxRobot robot) {
    robot.clickOn("#add-zone-vpn");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(desk.site().zone("vpn")).isPresent();
    robot.drag("#add-device-printer").dropTo("#zone-guest");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(desk.site().device("guest-printer").flatMap(desk.site()::zoneOf).map(Zone::name)).contains("guest");
  }

  @Test
  void a_device_gets_addresses_and_a_firewall_of_its_own(FxRobot robot) {
    robot.interact(() -> desk.selection().set(new Selection.OfDevice("dmz-www")));
    robot.interact(() -> {
      TextField field = robot.lookup("#addresses-eth0").query();
      field.setText("10.0.10.77/24");
      field.fireEvent(new ActionEvent());
    });
    assertThat(desk.site().device("dmz-www").orElseThrow().addresses()).extracting(Object::toString)
        .containsExactly("10.0.10.77");
    robot.interact(() -> robot.lookup("#enforcement").<ChoiceBox<Optional<Backend>>>query()
        .setValue(Optional.of(Backend.NFTABLES)));
    assertThat(desk.site().device("dmz-www").orElseThrow().enforces()).isTrue();
  }

  @Test
  void a_click_on_a_chip_of_the_matrix_takes_the_service_back(FxRobot robot) {
    robot.interact(() -> window.setCenter(new MatrixView(desk).node()));
    Button chip = robot.lookup("#chip-lan-dmz-ftp").queryButton();
    robot.clickOn(chip);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(rule("lan", "dmz")).hasValueSatisfying(rule -> assertThat(rule.services()).containsExactly("https"));
  }

  private Optional<PolicyRule> rule(String from, String to) {
    Site site = desk.site();
    return site.policy().stream().filter(r -> r.from().equals(List.of(from)) && r.to().equals(List.of(to))).findFirst();
  }

  private Box box(String zone) {
    return desk.document().get().layout().zone(zone).orElseThrow();
  }
}
