package org.rempart.ruleset.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rempart.net.IpSet;
import org.rempart.policy.Intent;
import org.rempart.policy.Judgement;
import org.rempart.site.Action;
import org.rempart.site.Names;
import org.rempart.site.Zone;
import org.rempart.site.ZoneKind;

/// Which pairs of zones the device judges: those that lie behind its interfaces, and each with the device itself.
/// Two zones behind one interface are a pair too, since a hairpin turns round there.
record Paths() implements PlanPass {
  @Override
  public Plan apply(Plan plan) {
    Intent intent = plan.intent();
    Map<Zone, IpSet> reached = reached(intent);
    List<PairPlan> pairs = new ArrayList<>();
    reached.forEach((from, sources) -> {
      if (plan.forwards()) {
        reached.forEach((to, destinations) -> pairs
            .add(pair(from.name(), to.name(), sources, destinations, between(intent, from, to))));
      }
    });
    reached.forEach((from, sources) -> pairs
        .add(pair(from.name(), Names.FIREWALL, sources, IpSet.ALL, toDevice(plan, from))));
    reached.forEach((to, destinations) -> pairs
        .add(pair(Names.FIREWALL, to.name(), IpSet.ALL, destinations, fromDevice(plan, to))));
    return new Plan(intent, pairs);
  }

  private static PairPlan pair(String from, String to, IpSet sources, IpSet destinations, Judgement byDefault) {
    return new PairPlan(from, to, sources, destinations, IpSet.EMPTY, List.of(), byDefault);
  }

  private static Map<Zone, IpSet> reached(Intent intent) {
    Map<Zone, IpSet> reached = new LinkedHashMap<>();
    for (Zone zone : intent.zones()) {
      IpSet addresses = intent.reach().behind().values().stream()
          .map(zones -> zones.getOrDefault(zone.name(), IpSet.EMPTY)).reduce(IpSet.EMPTY, IpSet::union);
      if (!addresses.isEmpty()) {
        reached.put(zone, addresses);
      }
    }
    return reached;
  }

  private static Judgement between(Intent intent, Zone from, Zone to) {
    return from.equals(to) && from.kind() != ZoneKind.INTERNET
        ? new Judgement(from.within().orElse(intent.defaults().within()), "p:within")
        : byDefault(intent.defaults().between());
  }

  private static Judgement toDevice(Plan plan, Zone from) {
    return plan.forwards() ? byDefault(plan.intent().defaults().toFirewall()) : peer(plan.intent(), from);
  }

  private static Judgement fromDevice(Plan plan, Zone to) {
    return plan.forwards() ? byDefault(plan.intent().defaults().fromFirewall()) : peer(plan.intent(), to);
  }

  /// A host stands in the zones that its own addresses are in.
  private static Judgement peer(Intent intent, Zone peer) {
    return intent.firewall().addresses().stream().anyMatch(intent.addresses().of(peer.name())::contains)
        ? between(intent, peer, peer)
        : byDefault(intent.defaults().between());
  }

  private static Judgement byDefault(Action action) {
    return new Judgement(action, "p:default");
  }
}
