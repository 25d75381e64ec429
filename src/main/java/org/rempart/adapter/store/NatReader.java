package org.rempart.adapter.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rempart.net.IpAddress;
import org.rempart.net.PortRange;
import org.rempart.net.Service;
import org.rempart.site.NatRule;

/// The entries of section `nat` that publish a port.
final class NatReader {
  private NatReader() {}

  static Optional<NatRule> forward(Cursor at, Map<String, Cursor> fields, String id, String firewall) {
    Cursor forward = fields.get("forward");
    if (forward == null) {
      at.problem("neither 'masquerade' nor 'forward' says what is translated", "");
      return Optional.empty();
    }
    Map<String, Cursor> where = forward.fields(List.of("in", "address", "service"));
    Optional<String> in = SiteReader.wanted(forward, where, "in");
    Optional<IpAddress> address = SiteReader.wantedCursor(forward, where, "address")
        .flatMap(cursor -> cursor.read(IpAddress::parse));
    Optional<Service> service = SiteReader.wantedCursor(forward, where, "service")
        .flatMap(cursor -> cursor.read(Service::parse));
    Optional<String> to = SiteReader.wanted(at, fields, "to");
    Optional<PortRange> port = Optional.ofNullable(fields.get("port")).flatMap(cursor -> cursor.read(NatReader::ports));
    if (in.isEmpty() || address.isEmpty() || service.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    return at.make(() -> new NatRule.PortForward(id, firewall, in.get(), address.get(), service.get(), to.get(), port));
  }

  private static PortRange ports(String text) {
    return Service.parse("tcp/" + text).numbers();
  }
}
