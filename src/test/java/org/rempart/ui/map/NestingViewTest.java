package org.rempart.ui.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rempart.site.Layout.Box;
import org.rempart.site.Layout.Point;
import org.rempart.site.NestedSite;
import org.rempart.site.SiteDocument;
import org.rempart.site.Zone;
import org.rempart.ui.common.Desk;
import org.rempart.ui.common.Notice;
import org.rempart.ui.common.Selection;
import org.rempart.ui.common.Theme;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Zones in zones, by mouse and keyboard.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the fields are set by @Start
class NestingViewTest {
  private final List<Notice> notices = new ArrayList<>();
  private Desk desk;
  private BorderPane window;

  @Start
  void start(Stage ignored) {
    desk = SampleDesk.of(Theme.DARK, NestedSite.document(), notices);
    MapView map = new MapView(desk);
    window = new BorderPane(map.node());
    Scene scene = new Scene(window, 1200, 800);
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
  void a_zone_dropped_into_another_is_nested_there_with_its_devices_and_undo_takes_it_out(FxRobot robot) {
    SiteDocument before = desk.document().get();
    drag(robot, title("guest"), floor("dmz"));
    assertThat(desk.site().zone("guest").flatMap(Zone::inside)).contains("dmz");
    assertThat(inside("guest", "dmz")).isTrue();
    Point card = desk.document().get().layout().device("wifi-guest").orElseThrow();
    assertThat(box("guest").contains(card)).isTrue();
    assertThat(notices).singleElement().satisfies(told -> assertThat(told.offers()).hasSize(1));
    robot.press(KeyCode.CONTROL).push(KeyCode.Z).release(KeyCode.CONTROL);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(desk.document().get()).isEqualTo(before);
  }

  @Test
  void a_zone_in_the_air_tells_what_its_drop_would_change_and_changes_nothing_yet(FxRobot robot) {
    SiteDocument before = desk.document().get();
    hold(robot, title("guest"), floor("dmz"));
    assertThat(robot.lookup("#drop-card .drop-good").queryAllAs(Label.class)).singleElement()
        .satisfies(label -> assertThat(label.getText()).isEqualTo("3 rules that name DMZ will mean it too"));
    assertThat(desk.document().get()).isEqualTo(before);
    Pictures.save(window.getScene(), "nest-drop");
    robot.release(MouseButton.PRIMARY);
  }

  @Test
  void a_zone_dragged_out_is_an_outermost_one(FxRobot robot) {
    Bounds lan = onScreen("#zone-lan");
    drag(robot, title("vault"), new Point2D(lan.getMaxX() + 200, lan.getMaxY() - 20));
    assertThat(desk.site().zone("vault").orElseThrow().inside()).isEmpty();
    assertThat(box("lan").contains(new Point(box("vault").x(), box("vault").y()))).isFalse();
  }

  @Test
  void a_zone_moved_within_its_own_stays_there(FxRobot robot) {
    Point2D from = title("vault");
    drag(robot, from, from.add(-30, -60));
    assertThat(desk.site().zone("vault").flatMap(Zone::inside)).contains("servers");
    assertThat(inside("vault", "servers")).isTrue();
  }

  @Test
  void the_outer_zone_takes_all_that_lies_in_it_along(FxRobot robot) {
    Box lan = box("lan");
    Box vault = box("vault");
    Point keys = desk.document().get().layout().device("keys").orElseThrow();
    Point2D from = title("lan");
    drag(robot, from, from.add(0, 60));
    double down = box("lan").y() - lan.y();
    assertThat(down).isPositive();
    assertThat(box("vault").y() - vault.y()).isEqualTo(down);
    assertThat(desk.document().get().layout().device("keys").orElseThrow().y() - keys.y()).isEqualTo(down);
  }

  @Test
  void a_zone_that_can_not_lie_there_goes_back_and_says_why(FxRobot robot) {
    SiteDocument before = desk.document().get();
    drag(robot, title("internet"), floor("dmz"));
    assertThat(desk.document().get()).isEqualTo(before);
    assertThat(notices).singleElement().satisfies(told -> {
      assertThat(told.kind()).isEqualTo(Notice.Kind.PROBLEM);
      assertThat(told.text()).contains("Internet");
    });
  }

  @Test
  void a_host_goes_to_the_innermost_zone_under_the_pointer(FxRobot robot) {
    drag(robot, centre("#device-lan-pc1"), floor("vault"));
    assertThat(desk.site().device("lan-pc1").flatMap(desk.site()::zoneOf).map(Zone::name)).contains("vault");
    drag(robot, centre("#device-lan-pc1"), floor("servers"));
    assertThat(desk.site().device("lan-pc1").flatMap(desk.site()::zoneOf).map(Zone::name)).contains("servers");
  }

  @Test
  void a_new_zone_is_made_in_the_one_where_it_is_dropped(FxRobot robot) {
    robot.drag("#add-zone-vpn").dropTo(floor("servers"));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(desk.site().zone("vpn").flatMap(Zone::inside)).contains("servers");
    assertThat(inside("vpn", "servers")).isTrue();
    assertThat(inside("servers", "lan")).isTrue();
  }

  @Test
  void an_edge_dragged_inwards_stops_at_the_rooms_within(FxRobot robot) {
    Bounds lan = onScreen("#zone-lan");
    drag(robot, new Point2D(lan.getCenterX(), lan.getMaxY() - 2), new Point2D(lan.getCenterX(), lan.getMinY() + 80));
    assertThat(inside("servers", "lan")).isTrue();
    assertThat(inside("vault", "servers")).isTrue();
  }

  @Test
  void tab_goes_from_a_zone_to_those_in_it(FxRobot robot) {
    Pieces pieces = ((Board) robot.lookup("#map-board").query()).pieces();
    List<String> order = pieces.rooms().getChildren().stream().map(Node::getId).toList();
    assertThat(order).containsSubsequence("zone-lan", "zone-servers", "zone-vault", "zone-guest");
    robot.interact(() -> pieces.room("servers").orElseThrow().requestFocus());
    robot.push(KeyCode.TAB);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(desk.selection().get()).isEqualTo(new Selection.OfZone("vault"));
  }

  @Test
  void cards_tell_how_their_devices_enforce_the_policy(FxRobot robot) {
    assertThat(robot.lookup("#guard-fw1").queryAs(Guard.class).getAccessibleText())
        .isEqualTo("Enforces the policy between its networks, with nftables\nA pair of boxes: fw1-b · fw1-a");
    assertThat(robot.lookup("#guard-files").queryAs(Guard.class).getAccessibleText())
        .isEqualTo("Guards itself, with nftables");
    assertThat(robot.lookup("#guard-app").tryQuery()).isEmpty();
    assertThat(robot.lookup("#device-fw1").query().getPseudoClassStates()).contains(DeviceCard.PAIR);
  }

  private static void drag(FxRobot robot, Point2D from, Point2D to) {
    hold(robot, from, to);
    robot.release(MouseButton.PRIMARY);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static void hold(FxRobot robot, Point2D from, Point2D to) {
    robot.moveTo(from).press(MouseButton.PRIMARY).moveTo(from.midpoint(to)).moveTo(to).moveBy(1, 0);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private Point2D title(String zone) {
    Bounds room = onScreen("#zone-" + zone);
    return new Point2D(room.getMinX() + 40, room.getMinY() + 12);
  }

  /// A point near the lower right corner, where nothing lies in the zone.
  private Point2D floor(String zone) {
    Bounds room = onScreen("#zone-" + zone);
    return zone.equals("servers") ? title(zone) : new Point2D(room.getMaxX() - 22, room.getMaxY() - 22);
  }

  private Point2D centre(String id) {
    Bounds bounds = onScreen(id);
    return new Point2D(bounds.getCenterX(), bounds.getCenterY());
  }

  private Bounds onScreen(String id) {
    Node node = Optional.ofNullable(window.lookup(id)).orElseThrow();
    return node.localToScreen(node.getBoundsInLocal());
  }

  private Box box(String zone) {
    return desk.document().get().layout().zone(zone).orElseThrow();
  }

  private boolean inside(String inner, String outer) {
    Box box = box(inner);
    return box(outer).contains(new Point(box.x(), box.y()))
        && box(outer).contains(new Point(box.x() + box.width(), box.y() + box.height()));
  }
}
