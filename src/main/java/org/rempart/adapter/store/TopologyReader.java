package org.rempart.adapter.store;

import java.util.List;
import java.util.Optional;
import org.rempart.net.IpPrefix;
import org.rempart.site.Action;
import org.rempart.site.Link;
import org.rempart.site.Network;
import org.rempart.site.Zone;
import org.rempart.site.ZoneKind;

/// The sections `zones`, `networks` and `links`.
final class TopologyReader {
  private TopologyReader() {}

  static Optional<Zone> zone(String name, Cursor at) {
    Fields fields = Fields.of(at, "kind", "title", "inside", "within");
    Optional<Action> within = fields.choice("within", Action.values(), Action::text);
    return fields.wantedChoice("kind", ZoneKind.values(), ZoneKind::text).flatMap(kind -> at.make(
        () -> new Zone(name, kind, fields.text("title", name), fields.text("inside"), within)));
  }

  static Optional<Network> network(String name, Cursor at) {
    Fields fields = Fields.of(at, "zone", "prefixes", "vlan");
    Optional<Integer> vlan = fields.number("vlan", 1, 4094);
    List<IpPrefix> prefixes = fields.all("prefixes", IpPrefix::parse);
    return fields.wantedText("zone").flatMap(zone -> at.make(() -> new Network(name, zone, prefixes, vlan)));
  }

  static Optional<Link> link(Cursor at) {
    List<Link.End> ends = at.items().stream().flatMap(item -> end(item).stream()).toList();
    if (ends.size() != 2) {
      at.problem("a link has two ends", "write [device/interface, device/interface]");
      return Optional.empty();
    }
    return Optional.of(new Link(ends.getFirst(), ends.getLast()));
  }

  private static Optional<Link.End> end(Cursor at) {
    String text = at.text();
    int slash = text.indexOf('/');
    if (slash < 1) {
      at.problem("'" + text + "' is no end of a link", "write device/interface");
      return Optional.empty();
    }
    return Optional.of(new Link.End(text.substring(0, slash), text.substring(slash + 1)));
  }
}
