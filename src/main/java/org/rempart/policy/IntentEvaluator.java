package org.rempart.policy;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rempart.net.Flow;
import org.rempart.net.IpAddress;
import org.rempart.net.IpPrefix;
import org.rempart.net.IpSet;
import org.rempart.net.Protocol;
import org.rempart.net.Service;
import org.rempart.site.Action;
import org.rempart.site.ZoneKind;

/// What the policy says of the first packet of a flow (state new), decided rule by rule. Shares no code with
/// the compiler, so that each can be held against the other.
public final class IntentEvaluator {
  private static final IpSet MARTIANS = IpSet.of(Stream.of("127.0.0.0/8", "224.0.0.0/4", "240.0.0.0/4", "::1",
      "ff00::/8").map(IpPrefix::parse).toList());
  private static final Set<Integer> NEIGHBOUR_DISCOVERY = Set.of(133, 134, 135, 136);
  private static final Set<Integer> LISTENER_DISCOVERY = Set.of(130, 131, 132, 143);
  private static final int SENT_BY_NEIGHBOUR = 255;

  private final Intent intent;

  public IntentEvaluator(Intent intent) {
    this.intent = intent;
  }

  /// A flow through the firewall.
  ///
  /// @param flow before NAT
  public Judgement forward(String in, String out, Flow flow) {
    Optional<Flow> translated = translate(in, flow);
    Flow real = translated.orElse(flow);
    Optional<String> from = zone(in, real.source());
    Optional<String> to = zone(out, real.destination());
    if (MARTIANS.contains(real.source())) {
      return new Judgement(Action.DROP, "p:martian");
    }
    if (from.isEmpty()) {
      return new Judgement(Action.DROP, "p:spoof");
    }
    if (to.isEmpty()) {
      return new Judgement(Action.DROP, "p:route");
    }
    boolean internet = intent.is(from.get(), ZoneKind.INTERNET);
    if (internet && translated.isEmpty() && intent.hidden().contains(real.destination())) {
      return new Judgement(Action.DROP, "p:direct");
    }
    boolean within = from.equals(to) && !internet;
    return intent.rules().stream()
        .filter(rule -> rule.from().contains(real.source(), SetMembers.NONE)
            && rule.to().contains(real.destination(), SetMembers.NONE))
        .filter(rule -> rule.traffic().contains(real))
        .findFirst()
        .map(IntentEvaluator::of)
        .orElse(within ? new Judgement(intent.defaults().within(), "p:within") : byDefault());
  }

  /// A flow to the firewall itself.
  public Judgement toFirewall(String in, Flow flow, int hopLimit) {
    Flow real = translate(in, flow).orElse(flow);
    if (isNeighbourhood(real, hopLimit)) {
      return new Judgement(Action.ACCEPT, "p:neighbours");
    }
    Optional<String> from = zone(in, real.source());
    if (MARTIANS.contains(real.source())) {
      return new Judgement(Action.DROP, "p:martian");
    }
    if (from.isEmpty()) {
      return new Judgement(Action.DROP, "p:spoof");
    }
    if (intent.is(from.get(), ZoneKind.MANAGEMENT) && isManagement(real)) {
      return new Judgement(Action.ACCEPT, "p:management");
    }
    return intent.rules().stream()
        .filter(rule -> rule.to().firewall() && rule.from().contains(real.source(), SetMembers.NONE)
            && rule.traffic().contains(real))
        .findFirst()
        .map(IntentEvaluator::of)
        .orElseGet(IntentEvaluator::byDefault);
  }

  /// A flow that the firewall itself begins.
  public Judgement fromFirewall(String out, Flow flow, int hopLimit) {
    if (isNeighbourhood(flow, hopLimit)) {
      return new Judgement(Action.ACCEPT, "p:neighbours");
    }
    if (zone(out, flow.destination()).isEmpty()) {
      return new Judgement(Action.DROP, "p:route");
    }
    return intent.rules().stream()
        .filter(
            rule -> rule.from().firewall() && rule.to().contains(flow.destination(), SetMembers.NONE)
                && rule.traffic().contains(flow))
        .findFirst()
        .map(IntentEvaluator::of)
        .orElse(new Judgement(intent.defaults().fromFirewall(), "p:default"));
  }

  private Optional<String> zone(String ifName, IpAddress address) {
    return intent.reach().zones(ifName).entrySet().stream()
        .filter(zone -> zone.getValue().contains(address)).map(Map.Entry::getKey).findFirst();
  }

  public Optional<Flow> translate(String in, Flow flow) {
    for (Translation one : intent.translations()) {
      if (one instanceof Translation.Forward forward && forward.in().equals(in)
          && forward.address().equals(Optional.of(flow.destination())) && covers(forward.service(), flow)) {
        int port = forward.port().orElse(flow.destinationPort());
        return Optional.of(new Flow(flow.source(), forward.to(), flow.protocol(), flow.sourcePort(), port));
      }
    }
    return Optional.empty();
  }

  private static boolean covers(Service service, Flow flow) {
    boolean numbered = service.protocol().hasPorts() || service.protocol().isIcmp();
    return service.protocol().equals(flow.protocol())
        && (!numbered || service.numbers().contains(flow.destinationPort()));
  }

  private boolean isManagement(Flow flow) {
    boolean ssh = intent.firewall().ssh()
        .filter(access -> flow.protocol().equals(Protocol.TCP) && access.port() == flow.destinationPort()).isPresent();
    boolean snmp = intent.firewall().snmp()
        .filter(access -> flow.protocol().equals(Protocol.UDP) && access.port() == flow.destinationPort()).isPresent();
    return ssh || snmp;
  }

  private static boolean isNeighbourhood(Flow flow, int hopLimit) {
    boolean unspecified = flow.source().high() == 0 && flow.source().low() == 0;
    boolean onLink = unspecified || (flow.source().high() >>> 54) == (0xfe80L >>> 6);
    int type = flow.destinationPort();
    return flow.protocol().equals(Protocol.ICMPV6)
        && ((NEIGHBOUR_DISCOVERY.contains(type) && hopLimit == SENT_BY_NEIGHBOUR)
            || (LISTENER_DISCOVERY.contains(type) && onLink));
  }

  private static Judgement of(ResolvedRule rule) {
    return new Judgement(rule.action(), "r:" + rule.id());
  }

  private static Judgement byDefault() {
    return new Judgement(Action.DROP, "p:default");
  }
}
