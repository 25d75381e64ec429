package org.rempart.adapter.store;

import java.util.List;
import org.rempart.site.Action;
import org.rempart.site.Link;
import org.rempart.site.Network;
import org.rempart.site.Zone;

/// Entries of `zones`, `networks` and `links`.
final class TopologyText {
  private TopologyText() {}

  static FlowText zone(Zone zone) {
    return new FlowText().put("kind", zone.kind().text()).put("title", zone.title()).put("inside", zone.inside())
        .put("within", zone.within().map(Action::text));
  }

  static FlowText network(Network network) {
    return new FlowText().put("zone", network.zone()).list("prefixes", network.prefixes())
        .number("vlan", network.vlan());
  }

  static String link(Link link) {
    return YamlText.list(List.of(link.a(), link.b()));
  }
}
