package org.rempart.ruleset;

import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.rempart.net.Flow;
import org.rempart.net.IpAddress;
import org.rempart.net.IpPrefix;
import org.rempart.net.IpSet;
import org.rempart.net.Protocol;
import org.rempart.policy.Intent;
import org.rempart.policy.Judgement;
import org.rempart.policy.ResolvedRule;
import org.rempart.policy.SetMembers;
import org.rempart.policy.Side;
import org.rempart.site.Action;
import org.rempart.site.Protection;
import org.rempart.site.TimeWindow;
import org.rempart.site.ZoneKind;
import org.rempart.verify.Moment;

/// What decision 9 says of the first packet of a flow at a moment, step by step.
record Meaning(Intent intent, Moment moment, SetMembers members) {
  private static final Judgement MARTIAN = new Judgement(Action.DROP, "p:martian");
  private static final Judgement SPOOF = new Judgement(Action.DROP, "p:spoof");
  private static final Judgement ROUTE = new Judgement(Action.DROP, "p:route");

  /// @param flow before translation
  Judgement forward(String in, String out, Flow flow) {
    Flow real = TranslationMeaning.destination(intent, in, flow);
    Optional<String> from = zone(in, real.source());
    Optional<String> to = zone(out, real.destination());
    if (martian(real.source())) {
      return MARTIAN;
    }
    if (from.isEmpty() || to.isEmpty()) {
      return from.isEmpty() ? SPOOF : ROUTE;
    }
    boolean internet = intent.is(from.get(), ZoneKind.INTERNET);
    if (internet && real.equals(flow) && intent.hidden().contains(real.destination())) {
      return new Judgement(Action.DROP, "p:direct");
    }
    return decide(rule -> named(rule.from(), real.source()) && named(rule.to(), real.destination()), real,
        from.equals(to) && !internet
            ? new Judgement(intent.defaults().within(), "p:within")
            : new Judgement(intent.defaults().between(), "p:default"));
  }

  Judgement toDevice(String in, Flow flow, int hopLimit) {
    Flow real = TranslationMeaning.destination(intent, in, flow);
    if (neighbour(real, hopLimit)) {
      return new Judgement(Action.ACCEPT, "p:neighbours");
    }
    Optional<String> from = zone(in, real.source());
    if (martian(real.source()) || from.isEmpty()) {
      return martian(real.source()) ? MARTIAN : SPOOF;
    }
    if (on(Protection.MANAGEMENT) && intent.is(from.get(), ZoneKind.MANAGEMENT) && managed(real)) {
      return new Judgement(Action.ACCEPT, "p:management");
    }
    if (on(Protection.SYN_FLOOD) && !moment.withinLimits() && real.protocol().equals(Protocol.TCP)) {
      return new Judgement(Action.DROP, "p:syn-flood");
    }
    return decide(rule -> named(rule.from(), real.source()) && own(rule.to(), real.destination(), in), real,
        new Judgement(intent.defaults().toFirewall(), "p:default"));
  }

  Judgement fromDevice(String out, Flow flow, int hopLimit) {
    if (neighbour(flow, hopLimit)) {
      return new Judgement(Action.ACCEPT, "p:neighbours");
    }
    if (zone(out, flow.destination()).isEmpty()) {
      return ROUTE;
    }
    return decide(rule -> own(rule.from(), flow.source(), out) && named(rule.to(), flow.destination()), flow,
        new Judgement(intent.defaults().fromFirewall(), "p:default"));
  }

  private Judgement decide(Predicate<ResolvedRule> ends, Flow flow, Judgement byDefault) {
    return intent.rules().stream()
        .filter(ends).filter(rule -> rule.traffic().contains(flow)).filter(this::holds).findFirst()
        .map(rule -> new Judgement(rule.action(), "r:" + rule.id())).orElse(byDefault);
  }

  private boolean named(Side side, IpAddress address) {
    return side.contains(address, members);
  }

  private static boolean own(Side side, IpAddress address, String ifName) {
    return side.own().contains(address) || side.ownInterfaces().contains(ifName);
  }

  private boolean holds(ResolvedRule rule) {
    boolean limited = rule.treatment().rate().isPresent() || rule.treatment().connections().isPresent();
    OffsetDateTime now = moment.at().atOffset(ZoneOffset.UTC);
    return (!limited || moment.withinLimits()) && rule.time().stream().allMatch(time -> holds(time, now))
        && rule.expires().stream().noneMatch(last -> now.toLocalDate().isAfter(last));
  }

  private static boolean holds(TimeWindow time, OffsetDateTime now) {
    LocalTime from = time.from().orElse(LocalTime.MIN);
    LocalTime to = time.to().filter(end -> !end.equals(LocalTime.MIN)).orElse(LocalTime.MAX);
    LocalTime hour = now.toLocalTime();
    boolean hours = from.isBefore(to)
        ? !hour.isBefore(from) && hour.isBefore(to)
        : !hour.isBefore(from) || hour.isBefore(to);
    return hours && (time.days().isEmpty() || time.days().contains(now.getDayOfWeek()))
        && time.first().stream().noneMatch(day -> now.toLocalDate().isBefore(day))
        && time.last().stream().noneMatch(day -> now.toLocalDate().isAfter(day));
  }

  private boolean martian(IpAddress source) {
    IpSet sources = IpSet.EMPTY;
    for (String text : new String[]{"127.0.0.0/8", "224.0.0.0/3", "::1", "ff00::/8"}) {
      sources = sources.union(IpSet.of(IpPrefix.parse(text)));
    }
    return on(Protection.MARTIANS) && sources.contains(source);
  }

  private boolean neighbour(Flow flow, int hopLimit) {
    boolean link = flow.source().toString().equals("::") || flow.source().toString().startsWith("fe80:");
    int type = flow.destinationPort();
    return on(Protection.ICMPV6) && flow.protocol().equals(Protocol.ICMPV6)
        && ((type >= 133 && type <= 136 && hopLimit == 255)
            || (link && ((type >= 130 && type <= 132) || type == 143)));
  }

  private boolean managed(Flow flow) {
    return (flow.protocol().equals(Protocol.TCP) && flow.destinationPort() == 22)
        || (flow.protocol().equals(Protocol.UDP) && flow.destinationPort() == 161);
  }

  private boolean on(Protection protection) {
    return intent.protections().contains(protection);
  }

  private Optional<String> zone(String ifName, IpAddress address) {
    return intent.reach().zones(ifName).entrySet().stream()
        .filter(zone -> zone.getValue().contains(address)).map(Map.Entry::getKey).findFirst();
  }
}
