package org.rempart.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rempart.policy.PolicyError;
import org.rempart.ruleset.NftRenderer;
import org.rempart.ruleset.RulesetCompiler;
import org.rempart.site.CardSize;
import org.rempart.site.Device;
import org.rempart.site.Layout;
import org.rempart.site.Layout.Box;
import org.rempart.site.Layout.Point;
import org.rempart.site.SiteDocument;
import org.rempart.site.Zone;

class DemoSiteTest {
  private final SiteDocument document = DemoSite.document(_ -> Optional.empty(), _ -> Optional.empty());

  @ParameterizedTest
  @ValueSource(strings = {"fw1", "fw2"})
  void compiles_for_both_firewalls(String firewall) throws PolicyError {
    assertThat(NftRenderer.render(RulesetCompiler.compile(document.site(), firewall))).contains("table inet rempart",
        "masquerade");
  }

  @Test
  void draws_every_zone_and_device_inside_its_zone() {
    Layout layout = document.layout();
    for (Device device : document.site().devices()) {
      Point corner = layout.device(device.name()).orElseThrow();
      Optional<Zone> zone = document.site().zoneOf(device);
      Point end = new Point(corner.x() + CardSize.WIDTH, corner.y() + CardSize.HEIGHT);
      zone.map(one -> layout.zone(one.name()).orElseThrow())
          .ifPresent(box -> assertThat(box.contains(corner) && box.contains(end)).as(device.name()).isTrue());
    }
    assertThat(layout.zones().keySet())
        .containsExactlyInAnyOrderElementsOf(document.site().zones().stream().map(Zone::name).toList());
  }

  @Test
  void keeps_cards_and_zones_apart() {
    Layout layout = document.layout();
    assertApart(List.copyOf(layout.zones().values()));
    assertApart(layout.devices().values().stream().map(CardSize::card).toList());
    List<Box> walls = new ArrayList<>(layout.zones().values());
    walls.add(CardSize.card(layout.device("fw1").orElseThrow()));
    walls.add(CardSize.card(layout.device("fw2").orElseThrow()));
    assertApart(walls);
  }

  private static void assertApart(List<Box> boxes) {
    for (int i = 0; i < boxes.size(); i++) {
      for (int j = 0; j < i; j++) {
        Box a = boxes.get(i);
        Box b = boxes.get(j);
        boolean apart = a.x() + a.width() + CardSize.GAP <= b.x() || b.x() + b.width() + CardSize.GAP <= a.x()
            || a.y() + a.height() + CardSize.GAP <= b.y() || b.y() + b.height() + CardSize.GAP <= a.y();
        assertThat(apart).as(a + " and " + b).isTrue();
      }
    }
  }
}
