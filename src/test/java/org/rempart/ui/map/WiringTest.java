package org.rempart.ui.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rempart.site.Layout.Box;
import org.rempart.site.Layout.Point;
import org.rempart.site.MoveZone;
import org.rempart.site.NestedSite;
import org.rempart.site.SiteDocument;

class WiringTest {
  private final SiteDocument nested = NestedSite.document();

  @Test
  void only_links_whose_end_moved_find_a_new_way() {
    List<Wire> before = Wiring.of(nested, List.of());
    List<Wire> after = Wiring.of(MoveZone.carried(nested, "guest", 8, 80), before);
    assertThat(after).hasSameSizeAs(before);
    assertThat(after).filteredOn(wire -> !before.contains(wire)).singleElement()
        .satisfies(wire -> assertThat(wire.ifName()).isEqualTo("eth3"));
  }

  @Test
  void a_link_to_an_inner_zone_ends_at_its_border() {
    Box servers = nested.layout().zone("servers").orElseThrow();
    assertThat(Wiring.of(nested, List.of())).filteredOn(wire -> wire.ifName().equals("eth5")).singleElement()
        .satisfies(wire -> assertThat(onBorder(servers, wire.curve().points().getLast())).isTrue());
  }

  @Test
  void a_line_from_a_zone_to_one_in_it_stays_between_their_borders() {
    Box servers = nested.layout().zone("servers").orElseThrow();
    Box vault = nested.layout().zone("vault").orElseThrow();
    for (Curve way : List.of(new Router(new Obstacles()).route(servers, vault),
        new Router(new Obstacles()).route(vault, servers))) {
      assertThat(way.points()).allMatch(servers::contains);
      assertThat(way.points().subList(1, way.points().size() - 1)).noneMatch(p -> strictly(vault, p));
    }
  }

  private static boolean strictly(Box box, Point p) {
    return box.contains(p) && !onBorder(box, p);
  }

  private static boolean onBorder(Box box, Point p) {
    return box.contains(p) && (p.x() == box.x() || p.y() == box.y() || p.x() == box.x() + box.width()
        || p.y() == box.y() + box.height());
  }
}
