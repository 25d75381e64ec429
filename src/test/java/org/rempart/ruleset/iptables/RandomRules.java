package org.rempart.ruleset.iptables;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.rempart.net.IpRange;
import org.rempart.net.IpSet;
import org.rempart.net.Service;
import org.rempart.policy.Intent;
import org.rempart.policy.ResolvedRule;
import org.rempart.policy.Side;
import org.rempart.policy.Traffic;
import org.rempart.site.Action;
import org.rempart.site.Defaults;
import org.rempart.site.Protection;
import org.rempart.site.RejectKind;
import org.rempart.site.RuleLog;
import org.rempart.site.Treatment;

/// Random rules between the networks of the laboratory, of all that addresses and services alone decide.
final class RandomRules {
  private static final List<String> ENDS = List.of("0.0.0.0/0", "::/0", "10.0.10.0/24", "10.0.20.0/24",
      "10.0.20.0/25", "10.0.10.10", "10.0.10.11-10.0.10.20", "10.0.20.11", "10.0.20.12", "10.0.30.0/24",
      "10.0.0.0/16", "198.51.100.0/24", "198.51.100.9", "2001:db8::/32", "2001:db8:10::/64", "2001:db8:10::10",
      "2001:db8:20::/64", "2001:db8:20::/65", "2001:db8:20::11-2001:db8:20::20", "2001:db8:beef::/48");
  private static final List<String> SERVICES = List.of("tcp/80", "tcp/25", "tcp/22-24", "tcp/8000-8999", "tcp/443",
      "tcp", "udp", "udp/53", "udp/123", "udp/53 from 1024-65535", "tcp/53 from 40000", "icmp", "icmp/8", "icmp/13-17",
      "icmpv6", "icmpv6/128", "gre", "esp", "sctp/80", "sctp", "protocol/253");
  private static final List<Action> ACTIONS = List.of(Action.ACCEPT, Action.ACCEPT, Action.DROP, Action.REJECT,
      Action.REJECT);

  private static final List<RejectKind> KINDS = List.of(RejectKind.values());

  private final Random random;

  RandomRules(Random random) {
    this.random = random;
  }

  Intent in(Intent intent) {
    List<ResolvedRule> rules = new ArrayList<>();
    int count = 1 + random.nextInt(25);
    for (int i = 0; i < count; i++) {
      rules.add(rule(intent, i));
    }
    return new Intent(intent.firewall(), intent.zones(), intent.addresses(), intent.reach(), rules,
        random.nextInt(3) == 0 ? List.of() : intent.translations(), defaults(), protections(), intent.sets());
  }

  private Defaults defaults() {
    return random.nextInt(3) > 0
        ? Defaults.STANDARD
        : new Defaults(one(ACTIONS), one(ACTIONS), one(ACTIONS), one(ACTIONS), random.nextBoolean());
  }

  /// Without the flood limit: there is no telling how fast packets come. ICMP errors tell what was rejected.
  private Set<Protection> protections() {
    Set<Protection> all = EnumSet.allOf(Protection.class);
    all.removeIf(one -> one != Protection.ICMP_ERRORS && random.nextInt(8) == 0);
    all.remove(Protection.SYN_FLOOD);
    return all;
  }

  private ResolvedRule rule(Intent intent, int index) {
    boolean toFirewall = random.nextInt(4) == 0;
    boolean fromFirewall = !toFirewall && random.nextInt(10) == 0;
    List<Service> services = some(SERVICES, 0).stream().map(Service::parse).sorted().toList();
    Optional<RejectKind> kind = random.nextBoolean()
        ? Optional.empty()
        : Optional.of(one(KINDS));
    Optional<RuleLog> log = random.nextBoolean() ? Optional.empty() : Optional.of(RuleLog.STANDARD);
    return new ResolvedRule("r" + index, index, fromFirewall ? device() : side(intent),
        toFirewall ? device() : side(intent), new Traffic(services, !services.isEmpty() && random.nextInt(5) == 0),
        one(ACTIONS),
        new Treatment(kind, log, Optional.empty(), Optional.empty(), Optional.empty()), Optional.empty(),
        Optional.empty());
  }

  private static Side device() {
    return new Side(IpSet.EMPTY, List.of(), false, IpSet.ALL, List.of());
  }

  private Side side(Intent intent) {
    IpSet named = new IpSet(some(ENDS, 1).stream().map(IpRange::parse).toList());
    IpSet own = intent.firewall().addresses().stream().map(IpSet::of).reduce(IpSet.EMPTY, IpSet::union);
    boolean negated = random.nextInt(5) == 0;
    return new Side((negated ? named.complement() : named).minus(own), List.of(), negated, IpSet.EMPTY, List.of());
  }

  private <T> T one(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private List<String> some(List<String> all, int least) {
    return Stream.generate(() -> all.get(random.nextInt(all.size()))).limit(least + random.nextInt(3)).distinct()
        .toList();
  }
}
