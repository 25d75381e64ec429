package org.rempart.volley;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.rempart.net.Family;
import org.rempart.net.Flow;
import org.rempart.net.IpAddress;
import org.rempart.net.IpPrefix;
import org.rempart.net.IpSet;
import org.rempart.policy.Intent;
import org.rempart.policy.IntentEvaluator;
import org.rempart.policy.Judgement;
import org.rempart.policy.Question;
import org.rempart.ruleset.Flows;
import org.rempart.site.Site;
import org.rempart.site.ZoneKind;

/// Packets worth sending: from the borders of what the policy names, each the first of its connection, none
/// that a kernel drops by itself.
final class Targets {
  /// @param in empty if the router sends the packet
  /// @param out empty if the packet is for the router
  record Target(Optional<String> in, Optional<String> out, Flow flow) {
    boolean forwarded() {
      return in.isPresent() && out.isPresent();
    }

    Judgement judged(IntentEvaluator evaluator) {
      if (in.isEmpty()) {
        return evaluator.fromFirewall(out.orElseThrow(), flow, 64);
      }
      return out.isEmpty() ? evaluator.toFirewall(in.get(), flow, 64) : evaluator.forward(in.get(), out.get(), flow);
    }
  }

  /// IPv4: this host, loopback, multicast, reserved; IPv6: unspecified, loopback, link-local, multicast.
  private static final IpSet SPECIAL = IpSet.of(IpPrefix.parse("0.0.0.0/8"), IpPrefix.parse("127.0.0.0/8"),
      IpPrefix.parse("224.0.0.0/3"), IpPrefix.parse("::/64"), IpPrefix.parse("fe80::/10"), IpPrefix.parse("ff00::/8"));

  private final Intent intent;
  private final Random random;
  private final Flows flows;
  private final List<String> interfaces;
  private final Set<IpAddress> own;
  private final IpSet untouchable;
  private final Set<String> used = new HashSet<>();
  private int fresh = 33000;

  Targets(Site site, Intent intent, Random random) {
    this.intent = intent;
    this.random = random;
    this.flows = new Flows(intent, random);
    this.interfaces = List.copyOf(intent.reach().behind().keySet());
    this.own = Set.copyOf(intent.firewall().addresses());
    this.untouchable = SPECIAL.union(edges(site, intent));
  }

  /// A network's own and its broadcast address: the kernel takes them for itself, or for anycast.
  private static IpSet edges(Site site, Intent intent) {
    List<IpAddress> edges = new ArrayList<>();
    site.networks().stream().flatMap(network -> network.prefixes().stream()).map(IpPrefix::first).forEach(edges::add);
    intent.firewall().interfaces().forEach(one -> one.addresses().forEach(address -> {
      edges.add(address.network().first());
      if (address.address().family() == Family.IPV4) {
        edges.add(address.network().last());
      }
    }));
    return edges.stream().map(IpSet::of).reduce(IpSet.EMPTY, IpSet::union);
  }

  Optional<Target> next() {
    String in = one(interfaces);
    Flow drawn = flows.flow(intent, in, one(interfaces));
    int hook = random.nextInt(6);
    Flow flow = hook == 0
        ? new Flow(ownAddress(drawn.family()).orElse(drawn.source()), drawn.destination(), drawn.protocol(),
            port(drawn),
            drawn.destinationPort())
        : new Flow(drawn.source(),
            hook == 1 ? ownAddress(drawn.family()).orElse(drawn.destination()) : drawn.destination(),
            drawn.protocol(), port(drawn), drawn.destinationPort());
    if (!sendable(flow, hook == 0) || !begins(flow)) {
      return Optional.empty();
    }
    IpAddress real = new IntentEvaluator(intent).real(Question.toDevice(in, flow, 64)).destination();
    if (hook == 0) {
      return own.contains(flow.destination())
          ? Optional.empty()
          : route(flow.destination()).map(out -> new Target(Optional.empty(), Optional.of(out), flow));
    }
    return own.contains(real)
        ? Optional.of(new Target(Optional.of(in), Optional.empty(), flow))
        : route(real).map(out -> new Target(Optional.of(in), Optional.of(out), flow));
  }

  private boolean sendable(Flow flow, boolean fromRouter) {
    return !untouchable.contains(flow.source()) && !untouchable.contains(flow.destination())
        && (fromRouter || !own.contains(flow.source())) && Shot.beginsConnection(flow)
        && flow.protocol().existsIn(flow.family());
  }

  /// Two packets of one connection would not both begin it. Where there are no ports, the two addresses are the
  /// connection, and a masquerade may put the router's in the place of one: so each end is used once.
  private boolean begins(Flow flow) {
    if (flow.protocol().hasPorts() || flow.protocol().isIcmp()) {
      boolean forth = flow.source().compareTo(flow.destination()) < 0;
      String ends = forth ? flow.source() + " " + flow.destination() : flow.destination() + " " + flow.source();
      return used.add(flow.protocol() + " " + flow.sourcePort() + " " + flow.destinationPort() + " " + ends);
    }
    return used.add(flow.protocol() + " " + flow.source()) && used.add(flow.protocol() + " " + flow.destination());
  }

  private int port(Flow drawn) {
    return drawn.protocol().hasPorts() || drawn.protocol().isIcmp() ? fresh++ : 0;
  }

  private Optional<IpAddress> ownAddress(Family family) {
    List<IpAddress> ofFamily = own.stream().filter(address -> address.family() == family).sorted().toList();
    return ofFamily.isEmpty() ? Optional.empty() : Optional.of(one(ofFamily));
  }

  /// By the longest prefix, as the router's table has it: what no other zone holds goes to the Internet.
  private Optional<String> route(IpAddress address) {
    Optional<String> internet = Optional.empty();
    for (Map.Entry<String, Map<String, IpSet>> behind : intent.reach().behind().entrySet()) {
      for (Map.Entry<String, IpSet> zone : behind.getValue().entrySet()) {
        if (intent.is(zone.getKey(), ZoneKind.INTERNET)) {
          internet = Optional.of(behind.getKey());
        } else if (zone.getValue().contains(address)) {
          return Optional.of(behind.getKey());
        }
      }
    }
    return internet;
  }

  private <T> T one(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
