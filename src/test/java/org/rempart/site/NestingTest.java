package org.rempart.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.rempart.site.Layout.Box;
import org.rempart.site.Layout.Point;

/// Zones in zones on the map.
class NestingTest {
  private final SiteDocument nested = NestedSite.document();

  @Test
  void a_first_drawing_puts_rooms_into_rooms() {
    sound(AutoLayout.complete(new SiteDocument(NestedSite.site(), Layout.EMPTY)));
  }

  @Test
  void what_is_not_drawn_yet_is_put_into_the_room_around_it_and_that_grows() {
    sound(nested);
    assertThat(box(nested, "lan").x()).isEqualTo(0);
    assertThat(box(nested, "lan").y()).isEqualTo(420);
    assertThat(box(nested, "lan").height()).isGreaterThan(332);
    assertThat(box(nested, "internet")).isEqualTo(box(SampleSite.document(), "internet"));
  }

  @Test
  void a_nested_zone_that_is_drawn_elsewhere_is_brought_home_with_its_cards() {
    Layout astray = nested.layout().withZone("vault", new Box(3000, 2000, 200, 150))
        .withDevice("keys", new Point(3012, 2044));
    SiteDocument home = AutoLayout.complete(nested.withLayout(astray));
    sound(home);
    assertThat(home.layout().device("keys").orElseThrow().x() - box(home, "vault").x()).isEqualTo(12);
  }

  @Test
  void a_complete_drawing_stays_as_it_is() {
    assertThat(AutoLayout.complete(nested)).isSameAs(nested);
  }

  @Test
  void zones_of_a_loop_are_drawn_all_the_same() {
    List<Zone> zones = nested.site().zones().stream()
        .map(zone -> zone.name().equals("lan") ? zone.withInside(Optional.of("vault")) : zone).toList();
    SiteDocument drawn = AutoLayout.complete(new SiteDocument(nested.site().withZones(zones), Layout.EMPTY));
    assertThat(drawn.layout().zones()).hasSize(8);
  }

  @Test
  void a_moved_zone_carries_all_levels() throws EditRefused {
    Box lan = box(nested, "lan");
    SiteDocument after = new MoveZone("lan", new Box(lan.x() - 500, lan.y() + 40, lan.width(), lan.height()))
        .applyTo(nested);
    assertThat(box(after, "vault").x()).isEqualTo(box(nested, "vault").x() - 500);
    assertThat(after.layout().device("keys").orElseThrow().y())
        .isEqualTo(nested.layout().device("keys").orElseThrow().y() + 40);
    sound(after);
  }

  @Test
  void a_nested_zone_stays_in_the_one_around_it() throws EditRefused {
    Box servers = box(nested, "servers");
    sound(new MoveZone("servers", new Box(9000, -9000, servers.width(), servers.height())).applyTo(nested));
  }

  @Test
  void nesting_makes_room_and_neighbours_make_way() throws EditRefused {
    SiteDocument after = new NestZone("guest", Optional.of("servers"), Optional.of(new Box(24, 800, 420, 140)))
        .applyTo(nested);
    sound(after);
    assertThat(after.site().zone("guest").flatMap(Zone::inside)).contains("servers");
    assertThat(box(after, "lan").width()).isGreaterThan(box(nested, "lan").width());
    assertThat(box(after, "dmz").x() - box(nested, "dmz").x())
        .isEqualTo(box(after, "branch").x() - box(nested, "branch").x()).isPositive();
  }

  @Test
  void taken_out_a_zone_covers_nothing() throws EditRefused {
    sound(new NestZone("servers", Optional.empty()).applyTo(nested));
    sound(new NestZone("vault", Optional.empty(), Optional.of(new Box(400, 450, 180, 120))).applyTo(nested));
  }

  @Test
  void loops_are_refused_and_prefixes_in_two_zones() throws EditRefused {
    assertThatThrownBy(() -> new NestZone("lan", Optional.of("vault")).applyTo(nested))
        .isInstanceOf(EditRefused.class).hasMessageContaining("inside itself");
    assertThatThrownBy(() -> new NestZone("internet", Optional.of("lan")).applyTo(nested))
        .isInstanceOf(EditRefused.class);
    assertThatThrownBy(() -> new AddZone(ZoneKind.INTERNET, new Box(0, 0, 200, 120), Optional.of("lan"))
        .applyTo(nested)).isInstanceOf(EditRefused.class);
  }

  @Test
  void a_room_keeps_what_lies_in_it_however_it_is_resized() throws EditRefused {
    Box lan = box(nested, "lan");
    SiteDocument small = new ResizeZone("lan", new Box(lan.x(), lan.y(), 10, 10)).applyTo(nested);
    sound(small);
    SiteDocument large = new ResizeZone("vault", new Box(0, 400, 700, 500)).applyTo(nested);
    sound(large);
    assertThat(box(large, "vault").width()).isGreaterThanOrEqualTo(700);
  }

  @Test
  void a_full_room_grows_for_a_host_that_comes() throws EditRefused {
    SiteDocument now = nested;
    for (int i = 0; i < 12; i++) {
      now = new AddDevice(DeviceRole.SERVER, Optional.of("vault"), new Point(0, 0)).applyTo(now);
    }
    sound(now);
    assertThat(box(now, "vault").height()).isGreaterThan(box(nested, "vault").height());
  }

  @Test
  void a_new_zone_is_made_in_the_one_where_it_is_dropped() throws EditRefused {
    SiteDocument after = new AddZone(ZoneKind.GUEST, new Box(60, 640, 172, 108), Optional.of("lan")).applyTo(nested);
    assertThat(after.site().zone("guest2").flatMap(Zone::inside)).contains("lan");
    sound(after);
  }

  @Test
  void random_edits_keep_every_room_in_the_one_around_it() {
    long seed = Long.getLong("rempart.seed", System.nanoTime());
    System.out.println("rempart.seed=" + seed);
    Random luck = new Random(seed);
    SiteDocument now = nested;
    int rounds = (int) (3000 * Double.parseDouble(System.getProperty("rempart.campaign", "0.1")));
    for (int i = 0; i < rounds; i++) {
      try {
        now = edit(luck, now).applyTo(now);
      } catch (EditRefused _) {
        // the model says no; nothing has changed
      }
      held(now);
    }
  }

  private static Edit edit(Random luck, SiteDocument now) {
    String zone = pick(luck, now.site().zones()).name();
    String other = pick(luck, now.site().zones()).name();
    Device device = pick(luck, now.site().devices());
    Box box = new Box(luck.nextInt(1400), luck.nextInt(1000), 172 + luck.nextInt(300), 108 + luck.nextInt(300));
    Box same = new Box(box.x(), box.y(), box(now, zone).width(), box(now, zone).height());
    return switch (luck.nextInt(6)) {
      case 0 -> new NestZone(zone, Optional.of(other), Optional.of(same));
      case 1 -> new NestZone(zone, Optional.empty(), Optional.of(same));
      case 2 -> new MoveZone(zone, same);
      case 3 -> new ResizeZone(zone, box);
      case 4 -> new MoveDevice(device.name(), zone, new Point(box.x(), box.y()));
      default -> new MoveCard(device.name(), new Point(box.x(), box.y()));
    };
  }

  private static <T> T pick(Random luck, List<T> all) {
    return all.get(luck.nextInt(all.size()));
  }

  private static Box box(SiteDocument document, String zone) {
    return document.layout().zone(zone).orElseThrow();
  }

  /// Every room and card lies in its room, and nothing in a zone covers a room in that zone.
  private static void sound(SiteDocument document) {
    held(document);
    ZoneNesting nesting = new ZoneNesting(document.site());
    for (Zone zone : document.site().zones()) {
      List<String> beside = nesting.outer(zone.name()).map(nesting::inner).orElse(nesting.outermost());
      assertThat(beside).filteredOn(other -> !other.equals(zone.name())).allSatisfy(
          other -> assertThat(Spots.overlap(box(document, zone.name()), box(document, other), 0))
              .as("%s and %s", zone.name(), other).isFalse());
      nesting.inner(zone.name()).forEach(inner -> assertThat(Members.of(document.site(), zone)).allSatisfy(
          device -> assertThat(Spots.overlap(box(document, inner),
              CardSize.card(document.layout().device(device.name()).orElseThrow()), 0))
              .as("%s and %s", inner, device.name()).isFalse()));
    }
  }

  private static void held(SiteDocument document) {
    ZoneNesting nesting = new ZoneNesting(document.site());
    for (Zone zone : document.site().zones()) {
      Box room = box(document, zone.name());
      nesting.inner(zone.name()).forEach(
          inner -> assertThat(Spots.covers(room, box(document, inner))).as("%s in %s", inner, zone.name()).isTrue());
      Members.of(document.site(), zone).forEach(device -> assertThat(
          Spots.covers(room, CardSize.card(document.layout().device(device.name()).orElseThrow())))
          .as("%s in %s", device.name(), zone.name()).isTrue());
    }
  }
}
