package org.rempart.bench;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.rempart.net.Family;
import org.rempart.net.Flow;
import org.rempart.net.IpAddress;
import org.rempart.net.IpRange;
import org.rempart.net.IpSet;
import org.rempart.net.PortRange;
import org.rempart.net.Protocol;
import org.rempart.net.Service;
import org.rempart.policy.Intent;
import org.rempart.policy.IntentEvaluator;
import org.rempart.policy.ResolvedRule;
import org.rempart.site.Action;

/// Flows of UDP over IPv4 from the LAN to the DMZ, of which the policy says the one or the other.
final class PolicyFlows {
  /// No generated service has it.
  static final int FORBIDDEN_PORT = 65_000;
  private static final int FLOWS = 1024;
  private static final int TRIES = 20 * FLOWS;

  private final Random random;
  private final Intent intent;
  private final IntentEvaluator evaluator;
  private final IpSet lan;
  private final IpSet dmz;

  PolicyFlows(long seed, Intent intent) {
    this.random = new Random(seed);
    this.intent = intent;
    this.evaluator = new IntentEvaluator(intent);
    this.lan = intent.reach().all("eth-lan").only(Family.IPV4);
    this.dmz = intent.reach().all("eth-dmz").only(Family.IPV4);
  }

  /// Up to 1024, drawn evenly from the rules that accept them: each rule is met as often as any other.
  List<Flow> accepted() {
    List<ResolvedRule> rules = intent.rules().stream().filter(this::acceptsUdp).toList();
    Set<Flow> flows = new LinkedHashSet<>();
    for (int i = 0; i < TRIES && flows.size() < FLOWS; i++) {
      ResolvedRule rule = rules.get(i % rules.size());
      PortRange ports = rule.services().getFirst().numbers();
      int port = ports.first() + random.nextInt(ports.last() - ports.first() + 1);
      Flow flow = flow(rule.from().addresses().intersect(lan), rule.to().addresses().intersect(dmz), port);
      if (says(flow, Action.ACCEPT)) {
        flows.add(flow);
      }
    }
    return List.copyOf(flows);
  }

  /// Dropped by default.
  List<Flow> forbidden() {
    return IntStream.range(0, FLOWS).mapToObj(_ -> flow(lan, dmz, FORBIDDEN_PORT))
        .filter(flow -> says(flow, Action.DROP)).toList();
  }

  boolean says(Flow flow, Action action) {
    return evaluator.forward("eth-lan", "eth-dmz", flow).action() == action;
  }

  /// As the laboratory's programs read them.
  static List<String> lines(List<Flow> flows) {
    List<String> lines = new ArrayList<>();
    flows.forEach(flow -> lines.add(flow.source() + " " + flow.destination() + " " + flow.destinationPort()));
    return lines;
  }

  private boolean acceptsUdp(ResolvedRule rule) {
    Service service = rule.services().getFirst();
    return rule.action() == Action.ACCEPT && service.protocol().equals(Protocol.UDP)
        && !rule.from().addresses().intersect(lan).isEmpty() && !rule.to().addresses().intersect(dmz).isEmpty();
  }

  private Flow flow(IpSet from, IpSet to, int port) {
    return new Flow(any(from), any(to), Protocol.UDP, 0, port);
  }

  private IpAddress any(IpSet set) {
    IpRange range = set.ranges().get(random.nextInt(set.ranges().size()));
    return range.first().plus(random.nextLong(range.last().low() - range.first().low() + 1));
  }
}
