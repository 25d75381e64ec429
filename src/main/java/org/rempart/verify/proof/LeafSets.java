package org.rempart.verify.proof;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rempart.net.ConnectionState;
import org.rempart.net.Family;
import org.rempart.net.PortRange;
import org.rempart.net.Protocol;
import org.rempart.space.PacketSet;
import org.rempart.space.PacketSpace;
import org.rempart.verify.filter.Condition;
import org.rempart.verify.filter.InterfacePattern;

/// The packets that a single question holds for. One that no packet answers is a free variable.
final class LeafSets {
  static final String REPLY = "is a reply";
  private static final List<Integer> WITH_PORTS = List.of(6, 17, 33, 132, 136);
  private final Ground ground;
  private final PacketSpace space;
  private final Stage stage;
  private final Traits traits;
  private final AddressKinds kinds;
  private final PacketSet portable;

  LeafSets(Ground ground, Stage stage) {
    this.ground = ground;
    this.stage = stage;
    space = ground.space();
    traits = new Traits(space);
    kinds = new AddressKinds(ground);
    portable = withPorts(space).minus(ground.laterFragments());
  }

  /// Of protocols that have ports.
  static PacketSet withPorts(PacketSpace space) {
    return WITH_PORTS.stream().map(space::protocol).reduce(space.none(), PacketSet::or);
  }

  static String translated(boolean destination) {
    return destination ? "destination translated" : "source translated";
  }

  PacketSet of(Condition leaf) {
    return switch (leaf) {
      case Condition.FamilyIs(var family) -> space.family(family);
      case Condition.Entering(var by) -> entering(by);
      case Condition.Leaving(var by) -> leaving(by);
      case Condition.From(var addresses) -> space.source(addresses);
      case Condition.To(var addresses) -> space.destination(addresses);
      case Condition.ProtocolIn(var numbers) -> space.protocols(numbers.first(), numbers.last());
      case Condition.SourcePort(var ports) -> space.sourcePorts(ports).and(portable);
      case Condition.DestinationPort(var ports) -> space.destinationPorts(ports).and(portable);
      case Condition.Icmp(var family, var types, var codes) -> icmp(family, types, codes);
      case Condition.TcpFlags(var mask, var value) -> traits.flags(mask, value).and(space.protocol(6))
          .minus(ground.laterFragments());
      case Condition.StateIn(var states) -> states(states);
      case Condition.Translated(var destination) -> ground.unknown(translated(destination));
      case Condition.Reply _ -> ground.unknown(REPLY);
      case Condition.LaterFragment _ -> ground.laterFragments();
      case Condition.HopLimit(var values) -> traits.hopLimits(values);
      case Condition.DeliveredAs(var cast) -> traits.cast(cast);
      case Condition.Mark(var connection, var mask, var value) -> traits.mark(connection, mask, value);
      case Condition.AddressIs(var source, var kind) -> kinds.packets(source, kind);
      case Condition.Since(var first) -> always(ground.surroundings().now().map(now -> !now.isBefore(first)))
          .orElseGet(() -> ground.times().since(first));
      case Condition.Before(var end) -> always(ground.surroundings().now().map(end::isAfter))
          .orElseGet(() -> ground.times().since(end).not());
      case Condition.OnDays(var days) -> always(date().map(date -> days.contains(date.getDayOfWeek())))
          .orElseGet(() -> ground.times().on(days));
      case Condition.Between(var first, var last) -> always(date().map(OffsetDateTime::toLocalTime)
          .map(time -> !time.isBefore(first) && !time.isAfter(last.plusNanos(999_999_999))))
          .orElseGet(() -> ground.times().between(first, last));
      case Condition.Member(var set, var fields) -> ground.unknownContent(String.join(" . ", fields) + " in " + set);
      case Condition.Unclear(var words, _) -> ground.unknown(words);
      case Condition.All _,Condition.Any _,Condition.Not _,Condition.Originally _ ->
        throw new IllegalArgumentException("a formula is no single question: " + leaf);
    };
  }

  private Optional<OffsetDateTime> date() {
    return ground.surroundings().now().map(now -> now.atOffset(ZoneOffset.UTC));
  }

  private Optional<PacketSet> always(Optional<Boolean> known) {
    return known.map(holds -> holds ? space.all() : space.none());
  }

  private PacketSet entering(InterfacePattern by) {
    return stage.entering() ? space.in(ground.interfaces().matching(by)) : space.none();
  }

  private PacketSet leaving(InterfacePattern by) {
    return stage.leaving() ? space.out(ground.interfaces().matching(by)) : space.none();
  }

  private PacketSet states(Set<ConnectionState> states) {
    return stage.tracked()
        ? space.state(states.toArray(ConnectionState[]::new))
        : states.contains(ConnectionState.INVALID) ? space.all() : space.none();
  }

  private PacketSet icmp(Family family, PortRange types, PortRange codes) {
    Protocol protocol = family == Family.IPV4 ? Protocol.ICMP : Protocol.ICMPV6;
    return traits.icmpCodes(codes).minus(ground.laterFragments()).and(space.destinationPorts(types))
        .and(space.protocol(protocol.number())).and(space.family(family));
  }
}
