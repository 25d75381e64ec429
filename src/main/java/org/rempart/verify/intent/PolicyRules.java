package org.rempart.verify.intent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rempart.net.IpSet;
import org.rempart.policy.Intent;
import org.rempart.policy.ResolvedRule;
import org.rempart.policy.Side;
import org.rempart.site.Action;
import org.rempart.site.Zone;
import org.rempart.site.ZoneKind;
import org.rempart.ruleset.Hook;
import org.rempart.verify.filter.Chain;
import org.rempart.verify.filter.Condition;
import org.rempart.verify.filter.Rule;

/// The policy rules in their order, then the default: steps 7 and 8 of decision 9.
record PolicyRules(Intent intent, Places places) {
  List<Rule> input() {
    List<Rule> rules = new ArrayList<>(List.of(judged(places.from(_ -> true), Hook.INPUT)));
    if (intent.forwards()) {
      rules.add(byDefault(Condition.ALWAYS, intent.defaults().toFirewall(), "p:default"));
    } else {
      rules.addAll(amongPeers(true));
    }
    return rules;
  }

  List<Rule> output() {
    List<Rule> rules = new ArrayList<>(List.of(judged(places.to(_ -> true), Hook.OUTPUT)));
    if (intent.forwards()) {
      rules.add(byDefault(Condition.ALWAYS, intent.defaults().fromFirewall(), "p:default"));
    } else {
      rules.addAll(amongPeers(false));
    }
    return rules;
  }

  List<Rule> forward() {
    List<Rule> rules = new ArrayList<>(
        List.of(judged(Condition.all(places.from(_ -> true), places.to(_ -> true)), Hook.FORWARD)));
    for (Zone zone : intent.zones()) {
      if (zone.kind() != ZoneKind.INTERNET) {
        rules.add(byDefault(Condition.all(places.from(zone.name()::equals), places.to(zone.name()::equals)),
            within(zone), "p:within"));
      }
    }
    rules.add(byDefault(Condition.ALWAYS, intent.defaults().between(), "p:default"));
    return rules;
  }

  /// A host that guards itself: its peer is in its own zone, or in another one.
  private List<Rule> amongPeers(boolean incoming) {
    List<Rule> rules = new ArrayList<>();
    for (Zone zone : intent.zones()) {
      IpSet there = intent.addresses().of(zone.name());
      if (zone.kind() != ZoneKind.INTERNET && intent.firewall().addresses().stream().anyMatch(there::contains)) {
        Condition peer = incoming ? places.from(zone.name()::equals) : places.to(zone.name()::equals);
        rules.add(byDefault(peer, within(zone), "p:within"));
      }
    }
    rules.add(byDefault(Condition.ALWAYS, intent.defaults().between(), "p:default"));
    return rules;
  }

  private Action within(Zone zone) {
    return zone.within().orElse(intent.defaults().within());
  }

  private static Rule byDefault(Condition when, Action action, String because) {
    return Says.decide(when, action, Optional.empty(), because);
  }

  /// Rules speak of those who are somewhere.
  private static Rule judged(Condition placed, Hook hook) {
    return Says.rule(placed, new org.rempart.verify.filter.Action.Jump(chain(hook)), "p:place");
  }

  private static String chain(Hook hook) {
    return hook.text() + " rules";
  }

  /// The chain of the policy rules as they hold for packets of one hook.
  Chain chainOf(Hook hook) {
    boolean in = hook != Hook.OUTPUT;
    boolean out = hook != Hook.INPUT;
    List<Rule> rules = new ArrayList<>();
    for (ResolvedRule rule : intent.rules()) {
      Condition from = in
          ? others(rule.from(), true)
          : own(rule.from(), true);
      Condition to = out
          ? others(rule.to(), false)
          : own(rule.to(), false);
      Condition when = new Condition.All(List.of(from, to, Circumstance.traffic(rule.traffic()),
          Circumstance.time(rule), Circumstance.limits(rule)));
      rules.add(Says.decide(when, rule.action(), rule.treatment().rejectKind(), "r:" + rule.id()));
    }
    return new Chain(chain(hook), Optional.empty(), rules);
  }

  /// Those who always are in a dynamic set, and those who are in it now.
  private static Condition others(Side side, boolean source) {
    Condition addresses = addresses(side.addresses(), source);
    Condition listed = new Condition.Any(side.sets().stream()
        .map(set -> Condition.any(addresses(IpSet.of(set.members()), source),
            new Condition.Member(set.name(), List.of(source ? "source" : "destination"))))
        .toList());
    return side.negated()
        ? Condition.all(addresses, new Condition.Not(listed))
        : Condition.any(addresses, listed);
  }

  /// The device itself: by its addresses, or by the interface whose address the site does not know.
  private static Condition own(Side side, boolean source) {
    List<Condition> ways = new ArrayList<>(List.of(addresses(side.own(), source)));
    side.ownInterfaces().forEach(name -> ways.add(source ? Places.leaving(name) : Places.entering(name)));
    return new Condition.Any(ways);
  }

  private static Condition addresses(IpSet set, boolean source) {
    return source ? new Condition.From(set) : new Condition.To(set);
  }
}
