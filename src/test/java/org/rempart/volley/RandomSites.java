package org.rempart.volley;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.rempart.net.IpAddress;
import org.rempart.net.IpPrefix;
import org.rempart.net.IpRange;
import org.rempart.net.PortRange;
import org.rempart.net.Service;
import org.rempart.policy.Intent;
import org.rempart.policy.LabSite;
import org.rempart.policy.PolicyError;
import org.rempart.site.Action;
import org.rempart.site.AddressRange;
import org.rempart.site.Defaults;
import org.rempart.site.DynamicSet;
import org.rempart.site.Group;
import org.rempart.site.NamedService;
import org.rempart.site.NatRule;
import org.rempart.site.Negation;
import org.rempart.site.Network;
import org.rempart.site.Notes;
import org.rempart.site.PolicyRule;
import org.rempart.site.Protection;
import org.rempart.site.RateLimit;
import org.rempart.site.RejectKind;
import org.rempart.site.RuleLog;
import org.rempart.site.Site;
import org.rempart.site.TimeWindow;
import org.rempart.site.Treatment;
import org.rempart.site.Validity;
import org.rempart.site.Zone;
import org.rempart.site.ZoneKind;

/// Random policies of the whole model on the laboratory's networks.
public final class RandomSites {
  private static final List<String> ENDS = List.of("internet", "dmz", "lan", "guest", "management", "branch",
      "databases", "dmz-net", "lan-net", "db-net", "dmz-www", "lan-pc1", "lan-db", "branch-pc", "servers", "mixed",
      "pool", "blocked", "partners", "any", "10.0.20.0/25", "10.0.20.5-10.0.20.9", "10.0.0.0/16", "2001:db8:20::/65",
      "2001:db8::/32", "198.51.100.9", "203.0.113.0/24", "0.0.0.0/0", "::/0", "fw2", "fw2/eth-lan");
  private static final List<String> SERVICES = List.of("tcp/80", "tcp/25", "tcp/22-24", "tcp/8000-8999", "https",
      "tcp/442-443", "udp/53", "udp", "tcp", "icmp", "icmp/8", "icmpv6", "icmpv6/128", "gre", "esp", "sctp/80", "web",
      "dns", "udp/53 from 53", "tcp/80 from 1024-40000", "ospf", "protocol/253");

  private final Random random;

  private RandomSites(Random random) {
    this.random = random;
  }

  public static Site site(Random random) {
    return meaningful(new RandomSites(random).site());
  }

  /// Without the rules that have no meaning (IPv4 to IPv6, say) and are refused.
  public static Site meaningful(Site site) {
    return site.withPolicy(site.policy().stream().filter(rule -> means(site.withPolicy(List.of(rule)))).toList());
  }

  private static boolean means(Site site) {
    try {
      Intent.of(site, "fw1");
      Intent.of(site, "fw2");
      return true;
    } catch (PolicyError _) {
      return false;
    }
  }

  /// The laboratory's networks with objects of every kind, without a policy.
  public static Site objects() {
    Site lab = LabSite.site();
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    LocalTime now = LocalTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES);
    return lab.withNat(List.of()).withPolicy(List.of())
        .withZones(with(lab.zones(),
            new Zone("databases", ZoneKind.LAN, "Databases", Optional.of("lan"), Optional.empty())))
        .withNetworks(with(lab.networks(), new Network("db-net", "databases",
            List.of(IpPrefix.parse("10.0.20.16/28"), IpPrefix.parse("2001:db8:20::10/124")), Optional.empty())))
        .withRanges(List.of(new AddressRange("pool",
            List.of(IpRange.parse("10.0.20.100-10.0.20.199"), IpRange.parse("2001:db8:20::64-2001:db8:20::c7")))))
        .withSets(List.of(
            new DynamicSet("blocked", "", Optional.empty(),
                List.of(IpPrefix.parse("198.51.100.9"), IpPrefix.parse("10.0.30.64/26"),
                    IpPrefix.parse("2001:db8:beef::/64"))),
            new DynamicSet("partners", "", Optional.of(Duration.ofHours(1)), List.of())))
        .withGroups(with(lab.groups(), new Group("mixed", List.of("servers", "pool", "10.0.40.10", "guest"))))
        .withServices(List.of(new NamedService("web", List.of("http", "https", "tcp/8080"))))
        .withTimes(List.of(
            new TimeWindow("open", Set.of(today.getDayOfWeek(), today.plusDays(1).getDayOfWeek()), Optional.empty(),
                Optional.empty(), Optional.of(today.minusDays(3)), Optional.of(today.plusDays(3))),
            new TimeWindow("hours", Set.of(), Optional.of(now.minusHours(3)), Optional.of(now.plusHours(3)),
                Optional.empty(), Optional.empty()),
            new TimeWindow("closed", Set.of(today.plusDays(3).getDayOfWeek()), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty()),
            new TimeWindow("later", Set.of(), Optional.of(now.plusHours(3)), Optional.of(now.plusHours(6)),
                Optional.empty(), Optional.empty())));
  }

  private Site site() {
    List<PolicyRule> rules = new ArrayList<>();
    int count = 1 + random.nextInt(random.nextInt(4) == 0 ? 60 : 20);
    for (int i = 0; i < count; i++) {
      rules.add(rule("r" + i));
    }
    Site site = objects().withPolicy(rules).withNat(nat()).withDefaults(defaults()).withProtections(protections());
    return site.withZones(site.zones().stream().map(zone -> chance(6)
        ? new Zone(zone.name(), zone.kind(), zone.title(), zone.inside(), Optional.of(one(List.of(Action.values()))))
        : zone).toList());
  }

  private PolicyRule rule(String id) {
    boolean toFirewall = chance(5);
    boolean fromFirewall = !toFirewall && chance(10);
    List<String> from = fromFirewall ? List.of("firewall") : some(ENDS, 1);
    List<String> to = toFirewall ? List.of(one(List.of("firewall", "fw1/eth-lan"))) : some(ENDS, 1);
    List<String> services = some(SERVICES, 0);
    Negation not = new Negation(chance(12) && excepts(from), chance(12) && excepts(to),
        chance(10) && !services.isEmpty());
    Action action = one(List.of(Action.ACCEPT, Action.ACCEPT, Action.ACCEPT, Action.DROP, Action.REJECT));
    return new PolicyRule(id, from, to, services, not, action, treatment(action), validity(), Notes.of(""));
  }

  private static boolean excepts(List<String> ends) {
    return !ends.contains("any") && !ends.contains("firewall") && ends.stream().noneMatch(end -> end.startsWith("fw1"));
  }

  /// Limits are so wide that no packet of a campaign is over them.
  private Treatment treatment(Action action) {
    return new Treatment(
        action == Action.REJECT && chance(2) ? Optional.of(one(List.of(RejectKind.values()))) : Optional.empty(),
        chance(4) ? Optional.of(log()) : Optional.empty(),
        chance(12) ? Optional.of(new RateLimit(100_000, RateLimit.Unit.SECOND, 5000)) : Optional.empty(),
        chance(12) ? Optional.of(60_000) : Optional.empty(), Optional.empty());
  }

  private RuleLog log() {
    return chance(2)
        ? RuleLog.STANDARD
        : new RuleLog(Optional.of("seen here: "), one(List.of(RuleLog.Level.values())),
            new RateLimit(3, RateLimit.Unit.MINUTE, 7));
  }

  private Validity validity() {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    return new Validity(!chance(12),
        chance(8) ? Optional.of(one(List.of("open", "hours", "closed", "later"))) : Optional.empty(),
        chance(12) ? Optional.of(today.plusDays(one(List.of(-400, -2, 2, 400)))) : Optional.empty());
  }

  private Defaults defaults() {
    return chance(2)
        ? Defaults.STANDARD
        : new Defaults(one(List.of(Action.values())),
            one(List.of(Action.DROP, Action.DROP, Action.REJECT, Action.ACCEPT)),
            one(List.of(Action.DROP, Action.REJECT)), one(List.of(Action.values())), chance(2));
  }

  private Set<Protection> protections() {
    Set<Protection> on = EnumSet.allOf(Protection.class);
    if (chance(3)) {
      on.remove(one(List.of(Protection.values())));
    }
    on.remove(Protection.SYN_FLOOD); // a campaign is one
    return on;
  }

  private List<NatRule> nat() {
    IpAddress own = IpAddress.parse("203.0.113.2");
    List<NatRule> all = List.of(
        new NatRule.Exempt("no-nat", "fw1", List.of("lan"), List.of("branch")),
        new NatRule.OneToOne("mail", "fw1", "eth-wan", IpAddress.parse("203.0.113.11"), "dmz-mail", chance(2)),
        new NatRule.PortForward("www", "fw1", "eth-wan", Optional.of(own), Service.parse("tcp/80"), "dmz-www",
            Optional.empty(), chance(2)),
        new NatRule.PortForward("alt", "fw1", "eth-wan", Optional.of(own), Service.parse("tcp/8080"), "dmz-www",
            Optional.of(PortRange.of(80)), chance(2)),
        new NatRule.PortForward("many", "fw1", "eth-wan", Optional.of(own), Service.parse("tcp/8500-8600"), "lan-db",
            Optional.empty(), chance(2)),
        new NatRule.PortForward("many6", "fw1", "eth-wan", Optional.of(IpAddress.parse("2001:db8:ffff::2")),
            Service.parse("udp/53"), "lan-pc1", Optional.empty(), false),
        new NatRule.SourceNat("pcs", "fw1", List.of("lan-pc1", "pool"), "eth-wan",
            IpRange.parse("203.0.113.20-203.0.113.21")),
        new NatRule.PrefixTranslation("ula", "fw1", "eth-wan", IpPrefix.parse("2001:db8:30::/64"),
            IpPrefix.parse("2001:db8:ffff:30::/64")),
        new NatRule.Masquerade("out", "fw1", List.of("dmz", "lan", "guest", "management"), "eth-wan", chance(4)));
    return chance(4) ? List.of() : all.stream().filter(_ -> !chance(4)).toList();
  }

  private boolean chance(int oneIn) {
    return random.nextInt(oneIn) == 0;
  }

  private List<String> some(List<String> all, int least) {
    return Stream.generate(() -> one(all)).limit(least + random.nextInt(3)).distinct().toList();
  }

  private <T> T one(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private static <T> List<T> with(List<T> all, T more) {
    return Stream.concat(all.stream(), Stream.of(more)).toList();
  }
}
