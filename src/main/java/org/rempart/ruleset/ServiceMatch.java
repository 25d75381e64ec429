package org.rempart.ruleset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rempart.net.Family;
import org.rempart.net.PortRange;
import org.rempart.net.Protocol;
import org.rempart.policy.Traffic;
import org.rempart.ruleset.level.ServiceBox;

/// A condition on protocol and ports or types, made of all services of a rule that one rule of nftables can hold.
/// The conditions of one rule exclude one another.
///
/// @param matches empty for every service
/// @param family the only family in which the protocol exists, if there is but one
/// @param tcp whether it holds for TCP alone, never for TCP, or (empty) for both
record ServiceMatch(List<Match> matches, Optional<Family> family, Optional<Boolean> tcp) {
  private static final ServiceMatch EVERY = new ServiceMatch(List.of(), Optional.empty(), Optional.empty());

  private static final Map<Protocol, Field> NUMBERED = Map.of(Protocol.TCP, Field.TCP_DPORT, Protocol.UDP,
      Field.UDP_DPORT, Protocol.SCTP, Field.SCTP_DPORT, Protocol.ICMP, Field.ICMP_TYPE, Protocol.ICMPV6,
      Field.ICMPV6_TYPE);
  private static final Map<Protocol, Field> SOURCES = Map.of(Protocol.TCP, Field.TCP_SPORT, Protocol.UDP,
      Field.UDP_SPORT, Protocol.SCTP, Field.SCTP_SPORT);

  ServiceMatch {
    matches = List.copyOf(matches);
  }

  private record Kind(Protocol protocol, PortRange sources) {}

  /// One match for each kind of field that the traffic needs.
  static List<ServiceMatch> of(Traffic traffic) {
    Map<Kind, List<PortRange>> numbered = new LinkedHashMap<>();
    List<PortRange> whole = new ArrayList<>();
    for (ServiceBox box : ServiceBox.of(traffic)) {
      if (box.equals(ServiceBox.EVERY)) {
        return List.of(EVERY);
      }
      if (box.numbered() || box.mindsSource()) {
        numbered.computeIfAbsent(new Kind(box.protocol(), box.sources()), _ -> new ArrayList<>()).add(box.numbers());
      } else {
        whole.add(box.protocols());
      }
    }
    List<ServiceMatch> all = new ArrayList<>();
    numbered.forEach((kind, numbers) -> all.add(numbered(kind, numbers)));
    all.addAll(traffic.negated() ? List.of(others(traffic)) : whole.stream().map(ServiceMatch::whole).toList());
    return all;
  }

  private static ServiceMatch numbered(Kind kind, List<PortRange> numbers) {
    List<Match> matches = new ArrayList<>();
    if (!kind.sources.equals(PortRange.ALL)) {
      matches.add(among(SOURCES, kind.protocol, List.of(kind.sources)));
    }
    if (!numbers.contains(PortRange.ALL)) {
      matches.add(among(NUMBERED, kind.protocol, numbers));
    }
    return new ServiceMatch(matches, family(kind.protocol), Optional.of(kind.protocol.equals(Protocol.TCP)));
  }

  private static Match among(Map<Protocol, Field> fields, Protocol protocol, List<PortRange> numbers) {
    Field field = Optional.ofNullable(fields.get(protocol))
        .orElseThrow(() -> new IllegalArgumentException(protocol.text() + " has neither ports nor types"));
    return Match.among(field, numbers.stream().map(Value.Numbers::new).toList());
  }

  private static ServiceMatch whole(PortRange protocols) {
    Protocol protocol = new Protocol(protocols.first());
    return new ServiceMatch(List.of(Match.is(Field.L4PROTO, protocol.number())), family(protocol),
        Optional.of(protocol.equals(Protocol.TCP)));
  }

  /// Every protocol that no service names.
  private static ServiceMatch others(Traffic traffic) {
    List<Integer> named = traffic.services().stream().map(one -> one.protocol().number()).distinct().sorted().toList();
    Match match = new Match.Among(List.of(Field.L4PROTO), true,
        named.stream().map(number -> Element.of(Value.number(number))).toList());
    return new ServiceMatch(List.of(match), Optional.empty(),
        named.contains(Protocol.TCP.number()) ? Optional.of(false) : Optional.empty());
  }

  private static Optional<Family> family(Protocol protocol) {
    return protocol.isIcmp()
        ? Optional.of(protocol.equals(Protocol.ICMP) ? Family.IPV4 : Family.IPV6)
        : Optional.empty();
  }
}
