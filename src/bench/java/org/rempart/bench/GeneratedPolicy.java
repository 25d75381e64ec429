package org.rempart.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.rempart.site.Action;
import org.rempart.site.PolicyRule;
import org.rempart.site.Site;

/// Policies as large as asked, the same for the same seed. Of a hundred rules 60 lead from host to host, 25 from
/// network to host, 10 from host to network and 5 from network to network; 90 accept, 6 drop, 4 reject; a third is UDP.
/// There is one host for five rules. All rules hold for both families.
final class GeneratedPolicy {
  private static final int RULES_PER_HOST = 5;
  private static final int FEWEST_HOSTS = 20;
  private static final List<String> PARTNERS = List.of("198.51.100.0/24", "2001:db8:beef::/64");
  private static final int PARTNER_HOSTS = 200;

  private final Random random;
  private final GeneratedServices services;
  private final Area dmz;
  private final Area lan;
  private final Area guest;
  private final Area admin;

  private GeneratedPolicy(Random random, List<Area> areas) {
    this.random = random;
    this.services = new GeneratedServices(random);
    this.dmz = areas.get(0);
    this.lan = areas.get(1);
    this.guest = areas.get(2);
    this.admin = areas.get(3);
  }

  static Site site(long seed, int rules) {
    List<Area> areas = GeneratedSite.areas(Math.max(FEWEST_HOSTS, rules / RULES_PER_HOST));
    GeneratedPolicy policy = new GeneratedPolicy(new Random(seed), areas);
    List<PolicyRule> all = new ArrayList<>();
    for (int i = 1; i < rules; i++) {
      all.add(policy.rule("r" + i));
    }
    all.add(policy.last("r" + rules));
    return GeneratedSite.of(areas).withPolicy(all);
  }

  private PolicyRule rule(String id) {
    int shape = random.nextInt(100);
    boolean fromNetwork = (shape >= 60 && shape < 85) || shape >= 95;
    boolean toNetwork = shape >= 85;
    int pair = random.nextInt(100);
    if (pair < 20) {
      return rule(id, end(lan, fromNetwork), toNetwork ? PARTNERS : partner(), services.any(), action());
    }
    Area from = pair < 65 ? lan : pair < 80 ? guest : pair < 95 ? dmz : admin;
    return rule(id, end(from, fromNetwork), end(from.equals(dmz) ? lan : dmz, toNetwork), services.any(), action());
  }

  /// However small the policy is, it lets some UDP pass from many hosts of the LAN to the DMZ.
  private PolicyRule last(String id) {
    return rule(id, List.of(lan.network(0)), end(dmz, false), services.udp(), Action.ACCEPT);
  }

  private Action action() {
    int number = random.nextInt(100);
    return number < 90 ? Action.ACCEPT : number < 96 ? Action.DROP : Action.REJECT;
  }

  private List<String> end(Area area, boolean network) {
    return List
        .of(network ? area.network(random.nextInt(area.networkCount())) : area.host(random.nextInt(area.hosts())));
  }

  private List<String> partner() {
    int number = 1 + random.nextInt(PARTNER_HOSTS);
    return List.of("198.51.100." + number, "2001:db8:beef::%x".formatted(number));
  }

  private static PolicyRule rule(String id, List<String> from, List<String> to, String service, Action action) {
    return new PolicyRule(id, from, to, List.of(service), action, false, true, "");
  }
}
