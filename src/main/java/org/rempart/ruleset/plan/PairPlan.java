package org.rempart.ruleset.plan;

import java.util.List;
import org.rempart.net.IpSet;
import org.rempart.policy.Judgement;
import org.rempart.site.Names;

/// What flows from one zone to another meet on a device. Either may be the device itself, [Names#FIREWALL].
///
/// @param sources what can begin a flow here: the addresses of the zone that lie behind any interface; all
///     addresses for the device itself
/// @param destinations as `sources`
/// @param guarded destinations that only a translation leads to; others are dropped before the rules (`p:direct`)
/// @param rules those that can decide a flow here, in order
/// @param byDefault what happens to flows that no rule decides
public record PairPlan(String from, String to, IpSet sources, IpSet destinations, IpSet guarded,
    List<PlannedRule> rules, Judgement byDefault) {
  public PairPlan {
    rules = List.copyOf(rules);
  }

  public boolean fromFirewall() {
    return from.equals(Names.FIREWALL);
  }

  public boolean toFirewall() {
    return to.equals(Names.FIREWALL);
  }

  PairPlan withGuarded(IpSet changed) {
    return new PairPlan(from, to, sources, destinations, changed, rules, byDefault);
  }

  PairPlan withRules(List<PlannedRule> changed) {
    return new PairPlan(from, to, sources, destinations, guarded, changed, byDefault);
  }
}
