package org.rempart.ruleset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rempart.net.Family;
import org.rempart.net.PortRange;
import org.rempart.net.Protocol;
import org.rempart.net.Service;

/// A condition on the protocol and its ports or types, made of all services of a rule that one set can hold.
///
/// @param match empty for every service
/// @param family the only family in which the protocol exists, if there is but one
/// @param tcp whether it holds for TCP alone, never for TCP, or (empty) for both
record ServiceMatch(Optional<Match> match, Optional<Family> family, Optional<Boolean> tcp) {
  private static final ServiceMatch EVERY = new ServiceMatch(Optional.empty(), Optional.empty(), Optional.empty());

  private static final Map<Protocol, Field> NUMBERED = Map.of(Protocol.TCP, Field.TCP_DPORT, Protocol.UDP,
      Field.UDP_DPORT, Protocol.SCTP, Field.SCTP_DPORT, Protocol.ICMP, Field.ICMP_TYPE, Protocol.ICMPV6,
      Field.ICMPV6_TYPE);

  /// One match for each kind of field that the services need.
  static List<ServiceMatch> of(List<Service> services) {
    if (services.isEmpty()) {
      return List.of(EVERY);
    }
    List<ServiceMatch> all = new ArrayList<>();
    for (Protocol protocol : services.stream().map(Service::protocol).distinct().sorted().toList()) {
      List<PortRange> numbers = merged(
          services.stream().filter(one -> one.protocol().equals(protocol)).map(Service::numbers).toList());
      if (!numbers.isEmpty()) {
        Match match = numbers.contains(PortRange.ALL)
            ? Match.is(Field.L4PROTO, protocol.number())
            : Match.among(field(protocol), numbers.stream().map(Value.Numbers::new).toList());
        all.add(new ServiceMatch(Optional.of(match), family(protocol), Optional.of(protocol.equals(Protocol.TCP))));
      }
    }
    return all;
  }

  private static Field field(Protocol protocol) {
    return Optional.ofNullable(NUMBERED.get(protocol))
        .orElseThrow(() -> new IllegalArgumentException(protocol.text() + " has neither ports nor types"));
  }

  private static Optional<Family> family(Protocol protocol) {
    return protocol.isIcmp()
        ? Optional.of(protocol.equals(Protocol.ICMP) ? Family.IPV4 : Family.IPV6)
        : Optional.empty();
  }

  /// Sorted, and overlapping or touching ranges made one.
  private static List<PortRange> merged(List<PortRange> ranges) {
    List<PortRange> merged = new ArrayList<>();
    for (PortRange range : ranges.stream().sorted().toList()) {
      if (!merged.isEmpty() && range.first() <= merged.getLast().last() + 1) {
        PortRange before = merged.removeLast();
        merged.add(new PortRange(before.first(), Math.max(before.last(), range.last())));
      } else {
        merged.add(range);
      }
    }
    return merged;
  }
}
