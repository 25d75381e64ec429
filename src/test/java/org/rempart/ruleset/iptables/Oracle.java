package org.rempart.ruleset.iptables;

import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.rempart.net.Flow;
import org.rempart.net.IpAddress;
import org.rempart.net.Protocol;
import org.rempart.policy.Intent;
import org.rempart.policy.ResolvedRule;
import org.rempart.policy.SetMembers;
import org.rempart.policy.Translation;
import org.rempart.site.Action;
import org.rempart.site.Protection;
import org.rempart.site.ZoneKind;

/// What decision 9 says of the first packet of a flow, as far as addresses and services alone decide.
record Oracle(Intent intent, RouterLab lab) {
  /// The action, and where the flow leaves; empty for the router itself.
  record Meant(Action action, Optional<String> out) {}

  Meant of(RouterLab.Probe probe) {
    if (probe.in().isPresent() && probe.midStream() && has(Protection.MID_STREAM)) {
      return new Meant(Action.DROP, probe.in());
    }
    return probe.in().isEmpty() ? sent(probe.flow()) : received(probe.in().get(), probe.flow());
  }

  private boolean has(Protection protection) {
    return intent.protections().contains(protection);
  }

  private Meant sent(Flow flow) {
    String out = lab.way(flow.destination()).orElseThrow();
    if (zone(out, flow.destination()).isEmpty()) {
      return new Meant(Action.DROP, Optional.empty());
    }
    return new Meant(decide(rule -> rule.from().firewall() && others(rule, flow.destination()), flow,
        intent.defaults().fromFirewall()), Optional.of(out));
  }

  private Meant received(String in, Flow named) {
    Flow flow = translated(in, named);
    Optional<String> out = lab.way(flow.destination());
    Optional<String> from = zone(in, flow.source());
    if (from.isEmpty() || (out.isPresent() && zone(out.get(), flow.destination()).isEmpty())) {
      return new Meant(Action.DROP, out);
    }
    boolean internet = intent.is(from.get(), ZoneKind.INTERNET);
    if (out.isEmpty()) {
      boolean management = has(Protection.MANAGEMENT) && intent.is(from.get(), ZoneKind.MANAGEMENT)
          && (is(flow, Protocol.TCP, 22) || is(flow, Protocol.UDP, 161));
      return new Meant(management
          ? Action.ACCEPT
          : decide(rule -> rule.to().firewall() && rule.from().contains(flow.source(), SetMembers.NONE), flow,
              intent.defaults().toFirewall()),
          out);
    }
    if (internet && flow.equals(named) && intent.hidden().contains(flow.destination())) {
      return new Meant(Action.DROP, out);
    }
    boolean within = from.equals(zone(out.get(), flow.destination())) && !internet;
    return new Meant(decide(rule -> rule.from().contains(flow.source(), SetMembers.NONE)
        && others(rule, flow.destination()), flow,
        within ? intent.defaults().within() : intent.defaults().between()), out);
  }

  private Action decide(Predicate<ResolvedRule> ends, Flow flow, Action byDefault) {
    return intent.rules().stream().filter(ends).filter(rule -> rule.traffic().contains(flow)).findFirst()
        .map(ResolvedRule::action).orElse(byDefault);
  }

  private static boolean others(ResolvedRule rule, IpAddress destination) {
    return rule.to().contains(destination, SetMembers.NONE);
  }

  private static boolean is(Flow flow, Protocol protocol, int port) {
    return flow.protocol().equals(protocol) && flow.destinationPort() == port;
  }

  private Optional<String> zone(String ifName, IpAddress address) {
    return intent.reach().behind().entrySet().stream()
        .filter(behind -> behind.getKey().equals(ifName) || !has(Protection.SPOOFING))
        .flatMap(behind -> behind.getValue().entrySet().stream())
        .filter(zone -> zone.getValue().contains(address)).map(Map.Entry::getKey).findFirst();
  }

  private Flow translated(String in, Flow flow) {
    for (Translation one : intent.translations()) {
      if (one instanceof Translation.Forward forward && forward.in().equals(in)
          && forward.address().equals(Optional.of(flow.destination()))
          && forward.service().protocol().equals(flow.protocol())
          && forward.service().numbers().contains(flow.destinationPort())) {
        return new Flow(flow.source(), forward.to(), flow.protocol(), flow.sourcePort(),
            forward.port().orElse(flow.destinationPort()));
      }
    }
    return flow;
  }
}
