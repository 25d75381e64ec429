package org.rempart.ruleset;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.rempart.policy.LabSite;
import org.rempart.site.Action;
import org.rempart.site.PolicyRule;
import org.rempart.site.Site;

/// Random policies of the laboratory's networks.
public final class RandomPolicies {
  private static final List<String> ENDS = List.of("internet", "dmz", "lan", "guest", "management", "branch", "dmz-net",
      "lan-net", "dmz-www", "lan-pc1", "lan-db", "branch-pc", "servers",
      "any", "10.0.20.0/25", "10.0.0.0/16", "2001:db8:20::/65", "2001:db8::/32", "198.51.100.9", "203.0.113.0/24",
      "0.0.0.0/0", "::/0", "fw2");
  private static final List<String> SERVICES = List.of("tcp/80", "tcp/25", "tcp/22-24", "tcp/8000-8999", "tcp/443",
      "tcp/442-443", "udp/53", "udp", "tcp", "icmp", "icmp/8", "icmpv6", "icmpv6/128", "gre", "esp", "sctp/80");

  private static final List<Action> ACTIONS = List.of(Action.ACCEPT, Action.ACCEPT, Action.DROP, Action.REJECT);

  private RandomPolicies() {}

  public static Site site(Random random) {
    List<PolicyRule> rules = new ArrayList<>();
    int count = 1 + random.nextInt(25);
    for (int i = 0; i < count; i++) {
      rules.add(rule(random, "r" + i));
    }
    Site site = LabSite.site().withPolicy(rules);
    return random.nextInt(3) == 0 ? site.withNat(List.of()) : site;
  }

  private static PolicyRule rule(Random random, String id) {
    List<String> from = some(random, ENDS, 1);
    List<String> to = some(random, ENDS, 1);
    if (random.nextInt(5) == 0) {
      to = List.of("firewall");
    } else if (random.nextInt(15) == 0) {
      from = List.of("firewall");
    }
    Action action = ACTIONS.get(random.nextInt(ACTIONS.size()));
    return new PolicyRule(id, from, to, some(random, SERVICES, 0), action, random.nextBoolean(), random.nextInt(10) > 0,
        "");
  }

  private static List<String> some(Random random, List<String> all, int least) {
    return Stream.generate(() -> all.get(random.nextInt(all.size()))).limit(least + random.nextInt(3)).distinct()
        .toList();
  }
}
