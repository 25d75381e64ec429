package org.rempart.verify.walk;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.rempart.net.Family;
import org.rempart.net.Flow;
import org.rempart.net.PortRange;
import org.rempart.net.Protocol;
import org.rempart.ruleset.Hook;
import org.rempart.verify.filter.Condition;

/// Puts a condition to a packet.
record Asking(Seen seen, Surroundings surroundings) {
  private static final int UDP_LITE = 136;
  private static final int DCCP = 33;

  Tri ask(Condition condition) {
    return switch (condition) {
      case Condition.All(var parts) -> all(parts);
      case Condition.Any(var parts) -> any(parts);
      case Condition.Not(var part) -> ask(part).not();
      case Condition.Originally(var part) -> seen.alone()
          ? Tri.NO
          : seen.first() ? new Asking(seen.withFlow(seen.came().flow()), surroundings).ask(part) : Tri.OPEN;
      case Condition.Entering(var by) -> Tri.of(enters() && by.matches(seen.came().in()));
      case Condition.Leaving(var by) -> Tri.of(leaves() && by.matches(seen.came().out()));
      case Condition.FamilyIs(var family) -> Tri.of(seen.flow().family() == family);
      case Condition.From(var addresses) -> from(addresses.contains(seen.flow().source()));
      case Condition.To(var addresses) -> Tri.of(addresses.contains(seen.flow().destination()));
      case Condition.ProtocolIn(var numbers) -> Tri.of(numbers.contains(seen.flow().protocol().number()));
      case Condition.SourcePort(var ports) -> Tri.of(hasPorts() && ports.contains(seen.flow().sourcePort()));
      case Condition.DestinationPort(var ports) -> Tri.of(hasPorts() && ports.contains(seen.flow().destinationPort()));
      case Condition.Icmp(var family, var types, var codes) -> Tri.of(icmp(family, types, codes));
      case Condition.TcpFlags(var mask, var value) -> Tri.of(seen.flow().protocol().equals(Protocol.TCP)
          && !seen.came().laterFragment() && (seen.came().tcpFlags() & mask) == value);
      case Condition.StateIn(var states) -> Tri.of(states.contains(seen.state()));
      case Condition.Translated(var destination) -> translated(destination);
      case Condition.Reply _ -> seen.first() || seen.alone() ? Tri.NO : Tri.OPEN;
      case Condition.LaterFragment _ -> Tri.of(seen.came().laterFragment());
      case Condition.HopLimit(var values) -> Tri.of(values.contains(seen.came().hopLimit()));
      case Condition.DeliveredAs(var cast) -> Tri.of(seen.came().cast() == cast);
      case Condition.Mark(var connection, var mask, var value) -> !connection
          ? Tri.of((seen.mark() & mask) == value)
          : seen.first() || seen.alone() ? Tri.of((seen.connectionMark() & mask) == value) : Tri.OPEN;
      case Condition.AddressIs(var source, var kind) -> is(surroundings
          .is(source ? seen.flow().source() : seen.flow().destination(), kind));
      case Condition.Since(var first) -> is(surroundings.now().map(now -> !now.isBefore(first)));
      case Condition.Before(var end) -> is(surroundings.now().map(end::isAfter));
      case Condition.OnDays(var days) -> is(surroundings.date().map(date -> days.contains(date.getDayOfWeek())));
      case Condition.Between(var first, var last) -> is(surroundings.date().map(OffsetDateTime::toLocalTime)
          .map(time -> !time.isBefore(first) && !time.isAfter(last.plusNanos(999_999_999))));
      case Condition.Member _,Condition.Unclear _ -> Tri.OPEN;
    };
  }

  private Tri all(Iterable<Condition> parts) {
    Tri answer = Tri.YES;
    for (Condition part : parts) {
      answer = answer.and(ask(part));
      if (answer == Tri.NO) {
        return answer;
      }
    }
    return answer;
  }

  private Tri any(Iterable<Condition> parts) {
    Tri answer = Tri.NO;
    for (Condition part : parts) {
      answer = answer.or(ask(part));
      if (answer == Tri.YES) {
        return answer;
      }
    }
    return answer;
  }

  private static Tri is(Optional<Boolean> known) {
    return known.map(Tri::of).orElse(Tri.OPEN);
  }

  /// After a translation to an interface's own address nobody asks of the source any more, but if, it is not known.
  private Tri from(boolean before) {
    return seen.source().isPresent() ? Tri.of(before) : Tri.OPEN;
  }

  private boolean enters() {
    return seen.came().hook() != Hook.OUTPUT;
  }

  private boolean leaves() {
    return seen.hook() == Hook.FORWARD || seen.hook() == Hook.OUTPUT || seen.hook() == Hook.POSTROUTING;
  }

  private boolean hasPorts() {
    Protocol protocol = seen.flow().protocol();
    boolean named = protocol.hasPorts() || protocol.number() == UDP_LITE || protocol.number() == DCCP;
    return named && !seen.came().laterFragment();
  }

  private boolean icmp(Family family, PortRange types, PortRange codes) {
    Flow flow = seen.flow();
    Protocol wanted = family == Family.IPV4 ? Protocol.ICMP : Protocol.ICMPV6;
    return flow.protocol().equals(wanted) && flow.family() == family && !seen.came().laterFragment()
        && types.contains(flow.destinationPort()) && codes.contains(seen.came().icmpCode());
  }

  private Tri translated(boolean destination) {
    return seen.alone() ? Tri.NO : !seen.first() ? Tri.OPEN : Tri.of(destination && seen.to());
  }
}
