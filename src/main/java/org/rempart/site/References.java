package org.rempart.site;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// All places where a site names its zones, networks, devices and groups.
final class References {
  private References() {}

  /// Removes names from policy, groups and NAT. What would be left without an end goes too: an empty end
  /// must never read as "any".
  static Site without(Site site, Set<String> names) {
    Set<String> gone = new HashSet<>(names);
    List<Group> groups = site.groups();
    int before;
    do {
      before = gone.size();
      groups = groups.stream().map(group -> new Group(group.name(), minus(group.members(), gone))).toList();
      Set<String> emptied = new HashSet<>();
      groups.stream().filter(group -> group.members().isEmpty() && wasNotEmpty(site, group))
          .forEach(group -> emptied.add(group.name()));
      groups = groups.stream().filter(group -> !emptied.contains(group.name())).toList();
      gone.addAll(emptied);
    } while (gone.size() > before);
    return site.withGroups(groups).withPolicy(policy(site, gone)).withNat(nat(site, gone));
  }

  private static boolean wasNotEmpty(Site site, Group group) {
    return site.group(group.name()).map(old -> !old.members().isEmpty()).orElse(false);
  }

  private static List<PolicyRule> policy(Site site, Set<String> gone) {
    List<PolicyRule> kept = new ArrayList<>();
    for (PolicyRule rule : site.policy()) {
      List<String> from = minus(rule.from(), gone);
      List<String> to = minus(rule.to(), gone);
      if (!from.isEmpty() && !to.isEmpty()) {
        kept.add(rule.withEnds(from, to));
      }
    }
    return kept;
  }

  private static List<NatRule> nat(Site site, Set<String> gone) {
    List<NatRule> kept = new ArrayList<>();
    for (NatRule rule : site.nat()) {
      switch (rule) {
        case NatRule.Masquerade m when !gone.contains(m.firewall()) && !minus(m.from(), gone).isEmpty() ->
          kept.add(new NatRule.Masquerade(m.id(), m.firewall(), minus(m.from(), gone), m.out(), m.ipv6()));
        case NatRule.PortForward p when !gone.contains(p.firewall()) && !gone.contains(p.toDevice()) -> kept.add(p);
        case NatRule.SourceNat s when !gone.contains(s.firewall()) && !minus(s.from(), gone).isEmpty() ->
          kept.add(new NatRule.SourceNat(s.id(), s.firewall(), minus(s.from(), gone), s.out(), s.to()));
        case NatRule.OneToOne o when !gone.contains(o.firewall()) && !gone.contains(o.device()) -> kept.add(o);
        case NatRule.Exempt e when !gone.contains(e.firewall()) && !minus(e.from(), gone).isEmpty()
            && !minus(e.to(), gone).isEmpty() ->
          kept.add(new NatRule.Exempt(e.id(), e.firewall(), minus(e.from(), gone), minus(e.to(), gone)));
        case NatRule.PrefixTranslation t when !gone.contains(t.firewall()) -> kept.add(t);
        case NatRule.Masquerade _,NatRule.PortForward _,NatRule.SourceNat _,NatRule.OneToOne _,NatRule.Exempt _,NatRule.PrefixTranslation _ ->
          {
          }
      }
    }
    return kept;
  }

  /// The rules that a site had and another has not, by their ids.
  static List<String> lostRules(Site before, Site after) {
    Set<String> left = new HashSet<>();
    after.policy().forEach(rule -> left.add(rule.id()));
    return before.policy().stream().map(PolicyRule::id).filter(id -> !left.contains(id)).toList();
  }

  /// Gives an object another name wherever it is named; ids of rules stay, since logs and counters know them.
  static Site renamed(Site site, String old, String fresh) {
    List<Group> groups = site.groups().stream().map(group -> new Group(group.name(), swap(group.members(), old, fresh)))
        .toList();
    List<PolicyRule> policy = site.policy().stream()
        .map(rule -> rule.withEnds(swap(rule.from(), old, fresh), swap(rule.to(), old, fresh)))
        .toList();
    List<NatRule> nat = site.nat().stream().map(rule -> renamed(rule, old, fresh)).toList();
    return site.withGroups(groups).withPolicy(policy).withNat(nat);
  }

  private static NatRule renamed(NatRule rule, String old, String fresh) {
    return switch (rule) {
      case NatRule.Masquerade m ->
        new NatRule.Masquerade(m.id(), swap(m.firewall(), old, fresh), swap(m.from(), old, fresh), m.out(),
            m.ipv6());
      case NatRule.PortForward p ->
        new NatRule.PortForward(p.id(), swap(p.firewall(), old, fresh), p.in(), p.address(), p.service(),
            swap(p.toDevice(), old, fresh), p.toPorts(), p.hairpin());
      case NatRule.SourceNat s -> new NatRule.SourceNat(s.id(), swap(s.firewall(), old, fresh),
          swap(s.from(), old, fresh), s.out(), s.to());
      case NatRule.OneToOne o -> new NatRule.OneToOne(o.id(), swap(o.firewall(), old, fresh), o.on(), o.address(),
          swap(o.device(), old, fresh), o.hairpin());
      case NatRule.Exempt e -> new NatRule.Exempt(e.id(), swap(e.firewall(), old, fresh), swap(e.from(), old, fresh),
          swap(e.to(), old, fresh));
      case NatRule.PrefixTranslation t ->
        new NatRule.PrefixTranslation(t.id(), swap(t.firewall(), old, fresh), t.on(), t.inside(), t.outside());
    };
  }

  static String swap(String name, String old, String fresh) {
    return name.equals(old) ? fresh : name;
  }

  private static List<String> swap(List<String> names, String old, String fresh) {
    return names.stream().map(name -> swap(name, old, fresh)).toList();
  }

  static List<String> minus(List<String> names, Set<String> gone) {
    return names.stream().filter(name -> !gone.contains(name)).toList();
  }
}
