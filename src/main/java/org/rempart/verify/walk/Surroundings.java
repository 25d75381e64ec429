package org.rempart.verify.walk;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.rempart.net.IpAddress;
import org.rempart.net.IpPrefix;
import org.rempart.net.IpSet;
import org.rempart.verify.filter.AddressKind;

/// What is known besides the ruleset and the packet.
///
/// @param own the device's addresses; empty if they are not known
/// @param now when the packet comes; empty if that is left open
public record Surroundings(Optional<IpSet> own, Optional<Instant> now) {
  public static final Surroundings UNKNOWN = new Surroundings(Optional.empty(), Optional.empty());
  private static final IpSet LOOPBACK = IpSet.of(IpPrefix.parse("127.0.0.0/8"), IpPrefix.parse("::1"));
  private static final IpSet MULTICAST = IpSet.of(IpPrefix.parse("224.0.0.0/4"), IpPrefix.parse("ff00::/8"));
  private static final IpSet ANYBODY = IpSet.of(IpPrefix.parse("0.0.0.0/32"), IpPrefix.parse("::/128"));

  /// The date and the hour in UTC.
  Optional<OffsetDateTime> date() {
    return now.map(instant -> instant.atOffset(ZoneOffset.UTC));
  }

  /// Empty if it depends on routes or addresses that are not known.
  Optional<Boolean> is(IpAddress address, AddressKind kind) {
    if (MULTICAST.contains(address)) {
      return Optional.of(kind == AddressKind.MULTICAST);
    }
    return switch (kind) {
      case MULTICAST -> Optional.of(false);
      case LOCAL -> LOOPBACK.contains(address) ? Optional.of(true) : own.map(all -> all.contains(address));
      case UNSPECIFIED -> Optional.of(ANYBODY.contains(address));
      case UNICAST, BROADCAST, ANYCAST, BLACKHOLE, UNREACHABLE, PROHIBIT -> Optional.empty();
    };
  }
}
