package org.rempart.ruleset;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rempart.net.IpAddress;
import org.rempart.net.IpPrefix;
import org.rempart.net.IpRange;
import org.rempart.net.IpSet;
import org.rempart.net.Service;
import org.rempart.policy.Intent;
import org.rempart.policy.ResolvedRule;
import org.rempart.policy.Side;
import org.rempart.policy.Traffic;
import org.rempart.policy.Translation;
import org.rempart.site.Action;
import org.rempart.site.ConnectionHelper;
import org.rempart.site.Defaults;
import org.rempart.site.DynamicSet;
import org.rempart.site.Protection;
import org.rempart.site.RateLimit;
import org.rempart.site.RejectKind;
import org.rempart.site.RuleLog;
import org.rempart.site.TimeWindow;
import org.rempart.site.Treatment;

/// Random policies of the whole language on the networks of the laboratory.
final class RandomIntents {
  static final List<DynamicSet> SETS = List.of(
      new DynamicSet("blocked", "", Optional.of(Duration.ofHours(1)), List.of(IpPrefix.parse("198.51.100.0/25"))),
      new DynamicSet("friends", "", Optional.empty(), List.of()));
  private static final List<String> ENDS = List.of("0.0.0.0/0", "::/0", "10.0.10.0/24", "10.0.20.0/24", "10.0.20.0/25",
      "10.0.10.10", "10.0.10.11-10.0.10.20", "10.0.20.11", "10.0.20.20", "10.0.0.0/16", "198.51.100.0/24",
      "198.51.100.9", "2001:db8::/32", "2001:db8:10::/64", "2001:db8:10::10", "2001:db8:20::/65",
      "2001:db8:20::11-2001:db8:20::20", "10.0.50.0/24");
  private static final List<String> SERVICES = List.of("tcp/80", "tcp/25", "tcp/22-24", "tcp/8000-8999", "tcp/21",
      "tcp", "udp", "udp/53", "udp/53 from 1024-65535", "tcp/53 from 40000", "icmp", "icmp/8", "icmp/13-17", "icmpv6",
      "icmpv6/128", "gre", "esp", "sctp/80", "sctp", "protocol/253");
  private static final List<Action> ACTIONS = List.of(Action.ACCEPT, Action.ACCEPT, Action.DROP, Action.REJECT);

  private final Random random;

  RandomIntents(Random random) {
    this.random = random;
  }

  Intent of(Intent lab, int mostRules) {
    List<ResolvedRule> rules = new ArrayList<>();
    int count = 1 + random.nextInt(mostRules);
    for (int i = 0; i < count; i++) {
      rules.add(rule(lab, i));
    }
    Set<Protection> on = EnumSet.allOf(Protection.class);
    on.removeIf(one -> one != Protection.SPOOFING && random.nextInt(6) == 0);
    Defaults defaults = random.nextBoolean()
        ? Defaults.STANDARD
        : new Defaults(one(ACTIONS), one(ACTIONS), one(ACTIONS), one(ACTIONS), random.nextBoolean());
    return new Intent(lab.firewall(), lab.zones(), lab.addresses(), lab.reach(), rules, translations(lab), defaults, on,
        SETS);
  }

  private ResolvedRule rule(Intent lab, int index) {
    boolean to = random.nextInt(4) == 0;
    boolean from = !to && random.nextInt(8) == 0;
    List<Service> services = some(SERVICES, 0).stream().map(Service::parse).sorted().toList();
    return new ResolvedRule("r" + index, index, from ? device(lab) : side(lab), to ? device(lab) : side(lab),
        new Traffic(services, !services.isEmpty() && random.nextInt(5) == 0), one(ACTIONS), treatment(),
        random.nextInt(8) == 0 ? Optional.of(time()) : Optional.empty(),
        random.nextInt(8) == 0 ? Optional.of(LocalDate.of(2026, 6, 15)) : Optional.empty());
  }

  private Treatment treatment() {
    return new Treatment(perhaps(2, one(List.of(RejectKind.values()))), log(),
        perhaps(8, new RateLimit(1 + random.nextInt(50), one(List.of(RateLimit.Unit.values())), 5)),
        perhaps(8, 1 + random.nextInt(20)), perhaps(8, one(List.of(ConnectionHelper.FTP, ConnectionHelper.TFTP))));
  }

  private Optional<RuleLog> log() {
    RuleLog own = new RuleLog(Optional.of("mine: x"), one(List.of(RuleLog.Level.values())),
        new RateLimit(3, RateLimit.Unit.MINUTE, 7));
    return random.nextInt(3) > 0 ? Optional.empty() : Optional.of(random.nextBoolean() ? own : RuleLog.STANDARD);
  }

  private TimeWindow time() {
    Set<DayOfWeek> days = random.ints(random.nextInt(4), 1, 8).mapToObj(DayOfWeek::of).collect(Collectors.toSet());
    return one(List.of(
        new TimeWindow("t", days, Optional.of(LocalTime.of(22, 0)), Optional.of(LocalTime.of(6, 30)), Optional.empty(),
            Optional.empty()),
        new TimeWindow("t", days, Optional.of(LocalTime.of(8, 0)), Optional.empty(), Optional.empty(),
            Optional.empty()),
        new TimeWindow("t", days, Optional.empty(), Optional.of(LocalTime.of(12, 0)),
            Optional.of(LocalDate.of(2026, 6, 14)), Optional.of(LocalDate.of(2026, 6, 20)))));
  }

  private Side device(Intent lab) {
    return switch (random.nextInt(4)) {
      case 0 -> new Side(IpSet.EMPTY, List.of(), false, IpSet.of(one(lab.firewall().addresses())), List.of());
      case 1 -> new Side(IpSet.EMPTY, List.of(), false, IpSet.EMPTY, List.of("eth-wan"));
      default -> new Side(IpSet.EMPTY, List.of(), false, IpSet.ALL, List.of());
    };
  }

  private Side side(Intent lab) {
    IpSet named = random.nextInt(4) == 0
        ? lab.addresses().of(one(lab.zones()).name())
        : new IpSet(some(ENDS, 1).stream().map(IpRange::parse).toList());
    IpSet own = lab.firewall().addresses().stream().map(IpSet::of).reduce(IpSet.EMPTY, IpSet::union);
    boolean negated = random.nextInt(6) == 0;
    List<DynamicSet> sets = random.nextInt(8) == 0 ? List.of(one(SETS)) : List.of();
    IpSet addresses = !negated && !sets.isEmpty() && random.nextBoolean() ? IpSet.EMPTY : named;
    return new Side((negated ? addresses.complement() : addresses).minus(own), sets, negated, IpSet.EMPTY, List.of());
  }

  private List<Translation> translations(Intent lab) {
    IpAddress inside = IpAddress.parse("10.0.10.12");
    List<Translation> all = new ArrayList<>(lab.translations());
    all.add(random.nextInt(all.size() + 1), new Translation.Forward("hair", "eth-wan",
        Optional.of(IpAddress.parse("203.0.113.2")), Service.parse("tcp/8000-8999"), IpAddress.parse("10.0.20.20"),
        Optional.empty(), true));
    all.add(random.nextInt(all.size() + 1),
        new Translation.OneToOne("single", "eth-wan", IpAddress.parse("203.0.113.9"), inside, random.nextBoolean()));
    all.add(random.nextInt(all.size() + 1), new Translation.Prefix("npt", "eth-wan", IpPrefix.parse("2001:db8:20::/64"),
        IpPrefix.parse("2001:db8:ffff:20::/64")));
    all.add(random.nextInt(all.size() + 1), new Translation.Source("pool", IpSet.of(IpPrefix.parse("10.0.30.0/24")),
        "eth-wan", IpRange.parse("203.0.113.20-203.0.113.29")));
    all.add(random.nextInt(all.size() + 1), new Translation.Exempt("plain", IpSet.of(IpPrefix.parse("10.0.0.0/16")),
        IpSet.of(IpPrefix.parse("10.0.50.0/24"), IpPrefix.parse("198.51.100.0/24"))));
    return random.nextInt(5) == 0 ? List.of() : all;
  }

  private <T> Optional<T> perhaps(int times, T value) {
    return random.nextInt(times) == 0 ? Optional.of(value) : Optional.empty();
  }

  private List<String> some(List<String> all, int least) {
    return Stream.generate(() -> one(all)).limit(least + random.nextInt(3)).distinct().toList();
  }

  private <T> T one(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
