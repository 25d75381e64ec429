package org.rempart.adapter.store;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.rempart.net.IpPrefix;
import org.rempart.net.IpRange;
import org.rempart.site.AddressRange;
import org.rempart.site.DynamicSet;
import org.rempart.site.Group;
import org.rempart.site.NamedService;
import org.rempart.site.Timeouts;

/// The sections `ranges`, `sets`, `services` and `groups`: names that policy rules use.
final class ObjectReader {
  private ObjectReader() {}

  static Optional<AddressRange> range(String name, Cursor at) {
    List<IpRange> ranges = at.all(IpRange::parse);
    return ranges.size() < at.items().size()
        ? Optional.empty() // told already: what is left must not be taken for the whole
        : at.make(() -> new AddressRange(name, ranges));
  }

  static Optional<DynamicSet> set(String name, Cursor at) {
    Fields fields = Fields.of(at, "title", "timeout", "members");
    Optional<Duration> timeout = fields.value("timeout", Timeouts::parse);
    List<IpPrefix> members = fields.all("members", IpPrefix::parse);
    return at.make(() -> new DynamicSet(name, fields.text("title", ""), timeout, members));
  }

  static Optional<NamedService> service(String name, Cursor at) {
    return at.make(() -> new NamedService(name, at.all(Function.identity())));
  }

  static Optional<Group> group(String name, Cursor at) {
    return at.make(() -> new Group(name, at.all(Function.identity())));
  }
}
