package org.rempart.verify.intent;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.rempart.net.Family;
import org.rempart.net.PortRange;
import org.rempart.net.Protocol;
import org.rempart.net.Service;
import org.rempart.policy.ResolvedRule;
import org.rempart.policy.Traffic;
import org.rempart.site.TimeWindow;
import org.rempart.verify.filter.Condition;

/// What a policy rule asks besides its two ends: the services, the hour, how often.
final class Circumstance {
  private static final int LAST_CODE = 255;

  private Circumstance() {}

  static Condition traffic(Traffic traffic) {
    if (traffic.services().isEmpty()) {
      return Condition.ALWAYS;
    }
    return traffic.negated()
        ? new Condition.Not(new Condition.Any(traffic.services().stream().map(Circumstance::leftOut).toList()))
        : new Condition.Any(traffic.services().stream().map(Circumstance::service).toList());
  }

  static Condition service(Service service) {
    Protocol protocol = service.protocol();
    List<Condition> parts = new ArrayList<>(List.of(new Condition.ProtocolIn(PortRange.of(protocol.number()))));
    if (protocol.isIcmp()) {
      boolean any = service.numbers().equals(PortRange.ALL);
      parts.add(any
          ? new Condition.FamilyIs(own(protocol))
          : new Condition.Icmp(own(protocol), service.numbers(), new PortRange(0, LAST_CODE)));
    }
    if (protocol.hasPorts()) { // any port, too, is one that is there
      parts.add(new Condition.DestinationPort(service.numbers()));
    }
    if (!service.sourcePorts().equals(PortRange.ALL)) {
      parts.add(new Condition.SourcePort(service.sourcePorts()));
    }
    return new Condition.All(parts);
  }

  /// What a rule for everything but the service leaves out. ICMP in the other family than its own is nothing: that too.
  private static Condition leftOut(Service service) {
    Protocol protocol = service.protocol();
    Condition elsewhere = Condition.all(new Condition.ProtocolIn(PortRange.of(protocol.number())),
        new Condition.Not(new Condition.FamilyIs(own(protocol))));
    return protocol.isIcmp() ? Condition.any(service(service), elsewhere) : service(service);
  }

  private static Family own(Protocol icmp) {
    return icmp.equals(Protocol.ICMP) ? Family.IPV4 : Family.IPV6;
  }

  /// All in UTC; hours may run over midnight.
  static Condition time(ResolvedRule rule) {
    List<Condition> parts = new ArrayList<>();
    rule.expires().ifPresent(last -> parts.add(
        new Condition.Before(last.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant())));
    rule.time().ifPresent(time -> parts.add(window(time)));
    return new Condition.All(parts);
  }

  private static Condition window(TimeWindow time) {
    List<Condition> parts = new ArrayList<>();
    if (!time.days().isEmpty()) {
      parts.add(new Condition.OnDays(time.days()));
    }
    time.first().ifPresent(first -> parts.add(new Condition.Since(first.atStartOfDay(ZoneOffset.UTC).toInstant())));
    time.last().ifPresent(last -> parts.add(
        new Condition.Before(last.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant())));
    if (time.from().isPresent() || time.to().isPresent()) {
      parts.add(hours(time.from().orElse(LocalTime.MIN), time.to().orElse(LocalTime.MIN)));
    }
    return new Condition.All(parts);
  }

  private static Condition hours(LocalTime from, LocalTime to) {
    LocalTime last = to.minusSeconds(1); // midnight ends the day before
    return from.isBefore(last) || from.equals(last)
        ? new Condition.Between(from, last)
        : Condition.any(new Condition.Between(from, LocalTime.MIDNIGHT.minusSeconds(1)),
            new Condition.Between(LocalTime.MIN, last));
  }

  /// That neither limit of the rule is used up.
  static Condition limits(ResolvedRule rule) {
    List<Condition> parts = new ArrayList<>();
    rule.treatment().rate()
        .ifPresent(rate -> parts.add(new Condition.Unclear("r:" + rule.id() + " rate " + rate, false)));
    rule.treatment().connections()
        .ifPresent(count -> parts.add(new Condition.Unclear("r:" + rule.id() + " connections " + count, false)));
    return new Condition.All(parts);
  }
}
