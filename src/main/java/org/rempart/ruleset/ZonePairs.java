package org.rempart.ruleset;

import java.util.ArrayList;
import java.util.List;
import org.rempart.net.Family;
import org.rempart.policy.Intent;
import org.rempart.policy.ResolvedRule;
import org.rempart.site.Names;
import org.rempart.site.Zone;
import org.rempart.site.ZoneKind;

/// A chain for each pair of zones between which the policy says anything, the firewall itself being one of
/// them. The rules stay in the order of the policy.
record ZonePairs() implements Pass {
  @Override
  public Draft apply(Draft draft) {
    List<Chain> chains = new ArrayList<>();
    Intent intent = draft.intent();
    for (Zone from : intent.zones()) {
      for (Zone to : intent.zones()) {
        chains.add(Chain.of(ChainNames.pair(from.name(), to.name()), between(intent, from, to)));
      }
      chains.add(Chain.of(ChainNames.pair(from.name(), Names.FIREWALL), toFirewall(intent, from)));
      chains.add(Chain.of(ChainNames.pair(Names.FIREWALL, from.name()), fromFirewall(intent, from)));
    }
    return draft.withChains(chains.stream().filter(chain -> !chain.rules().isEmpty()).toList());
  }

  private static List<Rule> between(Intent intent, Zone from, Zone to) {
    boolean internet = from.kind() == ZoneKind.INTERNET;
    List<Rule> rules = new ArrayList<>();
    for (ResolvedRule rule : intent.rules()) {
      AddressMatch source = new AddressMatch(rule.from().addresses(), intent.addresses().of(from.name()));
      AddressMatch destination = new AddressMatch(rule.to().addresses(), intent.addresses().of(to.name()));
      rules.addAll(PolicyRules.of(rule, source, destination));
    }
    if (internet && !rules.isEmpty()) {
      rules.addAll(0, hidden(intent, to));
    }
    if (from.equals(to) && !internet) {
      rules.add(Rule.of(List.of(), Statement.accept(), "p:within"));
    }
    return rules;
  }

  /// What is private or masquerades is reached from the Internet through a port forward only.
  private static List<Rule> hidden(Intent intent, Zone to) {
    AddressMatch destination = new AddressMatch(intent.hidden(), intent.addresses().of(to.name()));
    if (destination.never(Family.IPV4)) {
      return List.of();
    }
    List<Match> matches = new ArrayList<>(destination.matches(Family.IPV4, Field.IP_DADDR, Field.IP6_DADDR));
    if (matches.isEmpty()) {
      matches.add(FamilyMatch.itself(Family.IPV4));
    }
    matches.add(new Match.Among(List.of(Field.CT_STATUS), true, List.of(Element.of(new Value.Word("dnat")))));
    return List.of(Rule.of(matches, Statement.goTo(ChainNames.log("p", "direct", "drop")), "p:direct"));
  }

  private static List<Rule> toFirewall(Intent intent, Zone from) {
    List<Rule> rules = new ArrayList<>();
    if (from.kind() == ZoneKind.MANAGEMENT) {
      intent.firewall().ssh().ifPresent(ssh -> rules.add(management(Field.TCP_DPORT, ssh.port())));
      intent.firewall().snmp().ifPresent(snmp -> rules.add(management(Field.UDP_DPORT, snmp.port())));
    }
    for (ResolvedRule rule : intent.rules()) {
      if (rule.to().firewall()) {
        AddressMatch source = new AddressMatch(rule.from().addresses(), intent.addresses().of(from.name()));
        rules.addAll(PolicyRules.of(rule, source, AddressMatch.NONE));
      }
    }
    return rules;
  }

  private static Rule management(Field field, int port) {
    return Rule.of(List.of(Match.is(field, port)), Statement.accept(), "p:management");
  }

  private static List<Rule> fromFirewall(Intent intent, Zone to) {
    List<Rule> rules = new ArrayList<>();
    for (ResolvedRule rule : intent.rules()) {
      if (rule.from().firewall()) {
        AddressMatch destination = new AddressMatch(rule.to().addresses(), intent.addresses().of(to.name()));
        rules.addAll(PolicyRules.of(rule, AddressMatch.NONE, destination));
      }
    }
    return rules;
  }
}
