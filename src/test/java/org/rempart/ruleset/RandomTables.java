package org.rempart.ruleset;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.rempart.net.Family;
import org.rempart.net.IpAddress;
import org.rempart.net.IpPrefix;
import org.rempart.net.IpRange;
import org.rempart.net.PortRange;
import org.rempart.net.Protocol;
import org.rempart.site.RateLimit;
import org.rempart.site.RuleLog;

/// Random tables of all that the language has. They mean nothing, but the kernel takes them.
final class RandomTables {
  private static final List<String> WORDS4 = List.of("eth0", "eth-lan", "wan", "lo");
  private static final List<Verdict> VERDICTS = List.of(new Verdict.Accept(), new Verdict.Drop(), new Verdict.Return(),
      new Verdict.Jump("a/b"), new Verdict.Goto("log/r/x/drop"));
  private static final Map<ValueType, List<String>> WORDS = Map.ofEntries(
      Map.entry(ValueType.IFNAME, WORDS4),
      Map.entry(ValueType.CT_STATE, List.of("new", "established", "related", "invalid", "untracked")),
      Map.entry(ValueType.CT_STATUS, List.of("dnat")),
      Map.entry(ValueType.CT_DIR, List.of("original", "reply")),
      Map.entry(ValueType.PKT_TYPE, List.of("host", "broadcast", "multicast", "other")),
      Map.entry(ValueType.FIB_ADDRTYPE, List.of("unicast", "local", "broadcast", "multicast", "anycast", "blackhole")),
      Map.entry(ValueType.NF_PROTO, List.of("ipv4", "ipv6")),
      Map.entry(ValueType.BOOLEAN, List.of("exists", "missing")),
      Map.entry(ValueType.DAY, List.of("Sunday", "Monday", "Tuesday", "Thursday", "Saturday")));
  private static final List<Field> LONE = List.of(Field.IIFNAME, Field.OIFNAME, Field.PKTTYPE, Field.HOUR, Field.DAY,
      Field.CT_STATE, Field.CT_STATUS, Field.CT_DIRECTION, Field.FIB_DADDR_TYPE, Field.FIB_SADDR_TYPE,
      Field.CT_ORIGINAL_IP_DADDR, Field.CT_ORIGINAL_IP6_DADDR, Field.TIME);
  private static final List<List<Field>> KEYS4 = List.of(List.of(Field.IP_SADDR),
      List.of(Field.IP_SADDR, Field.IP_DADDR), List.of(Field.IIFNAME, Field.IP_SADDR),
      List.of(Field.IP_DADDR, Field.TH_DPORT, Field.L4PROTO),
      List.of(Field.IP_DADDR, Field.TH_DPORT, Field.IP_SADDR, Field.L4PROTO, Field.TH_SPORT));
  private static final List<List<Field>> KEYS6 = List.of(List.of(Field.IP6_DADDR),
      List.of(Field.IP6_DADDR, Field.IP6_SADDR), List.of(Field.IP6_SADDR, Field.TH_DPORT, Field.L4PROTO),
      List.of(Field.IP6_DADDR, Field.ICMPV6_TYPE));

  private final Random random;

  RandomTables(Random random) {
    this.random = random;
  }

  Ruleset ruleset() {
    List<NamedSet> sets = List.of(
        new NamedSet("members4", List.of(ValueType.IPV4_ADDR), SetTraits.COME_AND_GO,
            elements(List.of(Field.IP_SADDR), 6)),
        new NamedSet("behind6", List.of(ValueType.IFNAME, ValueType.IPV6_ADDR),
            elements(List.of(Field.IIFNAME, Field.IP6_SADDR), 5)),
        new NamedSet("hosts", List.of(ValueType.IPV6_ADDR), SetTraits.PLAIN,
            List.of(Element.of(single(ValueType.IPV6_ADDR)))),
        new NamedSet("rate4", List.of(ValueType.IPV4_ADDR),
            SetTraits.remembered(1 + random.nextInt(9000), Duration.ofSeconds(1 + random.nextInt(9000))), List.of()),
        new NamedSet("count6", List.of(ValueType.IPV6_ADDR), SetTraits.counted(100), List.of()));
    List<NamedMap> maps = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      maps.add(map("m" + i, i % 2 == 0 ? KEYS4.get(random.nextInt(KEYS4.size())) : one(KEYS6)));
    }
    List<CtHelper> helpers = List.of(new CtHelper("follow-ftp", "ftp", Protocol.TCP),
        new CtHelper("follow-tftp", "tftp", Protocol.UDP));
    return new Ruleset(
        List.of(new Table("inet", "rempart", new Table.Objects(helpers, sets, maps), chains(maps))));
  }

  private List<Chain> chains(List<NamedMap> maps) {
    List<Rule> forward = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      forward.add(filter());
    }
    for (NamedMap map : maps) {
      keyOf(map).ifPresent(key -> forward
          .add(new Rule(List.of(), List.of(new Statement.LookUp(key, map.name())), Optional.empty())));
    }
    forward.add(new Rule(List.of(), List.of(anonymous()), Optional.of("p:map")));
    return List.of(
        base("forward", BaseChain.Type.FILTER, Hook.FORWARD, random.nextInt(40) - 20, forward),
        base("helpers", BaseChain.Type.FILTER, Hook.PREROUTING, -150, List.of(
            Rule.of(List.of(Match.is(Field.TCP_DPORT, 21)), new Statement.SetHelper("follow-ftp"), "p:helper"))),
        base("reroute", BaseChain.Type.ROUTE, Hook.OUTPUT, -150, List.of()),
        base("prerouting", BaseChain.Type.NAT, Hook.PREROUTING, -100, List.of(dnat(), dnat(), redirect())),
        base("postrouting", BaseChain.Type.NAT, Hook.POSTROUTING, 100, List.of(snat(), snat(),
            Rule.of(List.of(Match.is(Field.OIFNAME, "wan")), new Statement.Masquerade(), "n:m"))),
        Chain.of("a/b", List.of(filter())),
        Chain.of("log/r/x/drop", List.of(new Rule(List.of(), List.of(Statement.drop()), Optional.of("r:x")))));
  }

  private static Chain base(String name, BaseChain.Type type, Hook hook, int priority, List<Rule> rules) {
    return new Chain(name, Optional.of(new BaseChain(type, hook, priority, true)), rules);
  }

  /// The key that a map was made for.
  static Optional<List<Field>> keyOf(NamedMap map) {
    List<List<Field>> keys = new ArrayList<>(KEYS4);
    keys.addAll(KEYS6);
    return keys.stream().filter(key -> RuleText.types(key).equals(map.key())).findFirst();
  }

  private NamedMap map(String name, List<Field> key) {
    List<NamedMap.Entry> entries = elements(key, 12).stream()
        .map(element -> new NamedMap.Entry(element, one(VERDICTS.subList(0, 2)),
            random.nextBoolean() ? Optional.of("r:" + random.nextInt(99)) : Optional.empty()))
        .toList();
    return new NamedMap(name, RuleText.types(key), random.nextBoolean(), entries);
  }

  private Statement anonymous() {
    List<Field> key = random.nextBoolean() ? List.of(Field.IIFNAME, Field.OIFNAME) : one(KEYS4);
    return new Statement.VerdictMap(key, elements(key, 5).stream()
        .map(element -> new Statement.VerdictMap.Entry(element, one(VERDICTS))).toList());
  }

  /// Disjoint, since the first field of each is.
  private List<Element> elements(List<Field> key, int most) {
    Map<Object, Element> elements = new LinkedHashMap<>();
    int count = 1 + random.nextInt(most);
    for (int i = 0; i < count; i++) {
      List<Value> values = new ArrayList<>();
      for (Field field : key) {
        values.add(values.isEmpty() ? nth(field.type(), i) : value(field.type()));
      }
      elements.put(values.getFirst(), new Element(values));
    }
    return List.copyOf(elements.values());
  }

  private Rule filter() {
    boolean v4 = random.nextBoolean();
    List<Match> matches = matches(v4);
    List<Statement> statements = statements(v4);
    boolean tcp = matches.stream().anyMatch(match -> match.key().contains(Field.TCP_DPORT));
    statements.add(ending(tcp, v4 ? Family.IPV4 : Family.IPV6));
    return new Rule(matches, statements, random.nextBoolean() ? Optional.of("r:web") : Optional.empty());
  }

  /// At most one of each kind: of the packet's way and time, its address, its protocol, a named set.
  List<Match> matches(boolean v4) {
    List<Match> matches = new ArrayList<>();
    if (random.nextInt(3) > 0) {
      matches.add(lone(one(LONE)));
    }
    if (random.nextInt(3) > 0) {
      matches.add(lone(v4 ? one(List.of(Field.IP_SADDR, Field.IP_DADDR)) : Field.IP6_DADDR));
    }
    if (random.nextInt(4) > 0) {
      matches.addAll(protocol(v4));
    }
    if (random.nextInt(5) == 0) {
      matches.add(v4
          ? new Match.InSet(List.of(Field.IP_SADDR), random.nextBoolean(), "members4")
          : new Match.InSet(List.of(Field.IIFNAME, Field.IP6_SADDR), random.nextBoolean(), "behind6"));
    }
    return matches;
  }

  private List<Match> protocol(boolean v4) {
    return switch (random.nextInt(9)) {
      case 0 -> List.of(lone(Field.TCP_DPORT));
      case 1 -> List.of(Match.is(Field.L4PROTO, 6, 17), lone(Field.TH_SPORT), lone(Field.TH_DPORT));
      case 2 -> List.of(new Match.Bits(Field.TCP_FLAGS, 0x17, random.nextBoolean(), 0x02));
      case 3 -> List.of(new Match.Bits(Field.TCP_FLAGS, one(List.of(0xff, 0x3f, 0x02)), random.nextBoolean(), 0));
      case 4 -> List.of(v4
          ? new Match.Bits(Field.IP_FRAG_OFF, 0x1fff, random.nextBoolean(), 0)
          : one(List.of(Match.is(Field.RT_TYPE, 0), lone(Field.EXTHDR_FRAG), lone(Field.EXTHDR_RT))));
      case 5 -> List.of(lone(v4 ? Field.ICMP_TYPE : Field.ICMPV6_TYPE));
      case 6 -> List.of(v4 ? lone(Field.IP_PROTOCOL) : lone(Field.IP6_HOPLIMIT));
      case 7 -> List.of(Match.is(Field.L4PROTO, 6), new Match.Among(List.of(Field.CT_ORIGINAL_PROTO_DST),
          random.nextBoolean(), List.of(Element.of(value(ValueType.INET_SERVICE)))));
      default -> List.of(lone(Field.L4PROTO));
    };
  }

  private List<Statement> statements(boolean v4) {
    List<Statement> statements = new ArrayList<>();
    RateLimit rate = new RateLimit(1 + random.nextInt(50), one(List.of(RateLimit.Unit.values())),
        1 + random.nextInt(9));
    Statement.Limit limit = new Statement.Limit(rate, random.nextBoolean());
    if (random.nextInt(4) == 0) {
      statements.add(limit);
    } else if (random.nextInt(4) == 0) {
      statements.add(v4
          ? new Statement.LimitEach("rate4", List.of(Field.IP_SADDR), limit)
          : new Statement.CountEach("count6", List.of(Field.IP6_SADDR), 1 + random.nextInt(20), random.nextBoolean()));
    }
    if (random.nextBoolean()) {
      statements.add(new Statement.Counter());
    }
    if (random.nextBoolean()) {
      statements.add(new Statement.Log("rmp:x:A ", one(List.of(RuleLog.Level.values()))));
    }
    return statements;
  }

  private Statement ending(boolean tcp, Family family) {
    if (random.nextInt(3) > 0) {
      return new Statement.Decide(one(VERDICTS.subList(0, 3)));
    }
    RejectWith with = one(List.of(RejectWith.values()));
    boolean fits = with == RejectWith.TCP_RESET
        ? tcp
        : with.family().orElse(family) == family;
    return new Statement.Reject(fits ? with : RejectWith.ADMIN_PROHIBITED);
  }

  private Rule dnat() {
    if (random.nextInt(3) == 0) {
      return Rule.of(List.of(Match.is(Field.IIFNAME, "wan")),
          new Statement.PrefixNat(false, IpPrefix.parse("2001:db8:a::/48"), IpPrefix.parse("2001:db8:b::/48")), "n:p");
    }
    boolean v4 = random.nextBoolean();
    IpRange to = v4 ? range("192.0.2.", 1) : range("2001:db8::", 1);
    Optional<PortRange> ports = random.nextBoolean()
        ? Optional.of(new PortRange(8000, 8000 + random.nextInt(3)))
        : Optional.empty();
    return Rule.of(List.of(Match.is(Field.FIB_DADDR_TYPE, "local"), Match.is(Field.IIFNAME, "wan"),
        FamilyMatch.itself(v4 ? Family.IPV4 : Family.IPV6), Match.is(Field.TCP_DPORT, 80)),
        new Statement.Dnat(to, ports), "n:d");
  }

  private Rule redirect() {
    return Rule.of(List.of(Match.is(Field.UDP_DPORT, 53)),
        new Statement.Redirect(random.nextBoolean() ? Optional.of(PortRange.of(5353)) : Optional.empty()), "n:r");
  }

  private Rule snat() {
    return random.nextBoolean()
        ? Rule.of(List.of(lone(Field.IP_SADDR)), new Statement.Snat(range("192.0.2.", 1)), "n:s")
        : Rule.of(List.of(Match.is(Field.OIFNAME, "wan")),
            new Statement.PrefixNat(true, IpPrefix.parse("2001:db8:b::/48"), IpPrefix.parse("2001:db8:a::/48")), "n:p");
  }

  private IpRange range(String start, int first) {
    return new IpRange(IpAddress.parse(start + first), IpAddress.parse(start + (first + random.nextInt(3))));
  }

  private Match lone(Field field) {
    if (field == Field.TIME) {
      Instant instant = Instant.ofEpochSecond(1_700_000_000L + random.nextInt(200_000_000));
      return random.nextBoolean() ? new Match.From(instant) : new Match.Until(instant);
    }
    List<Element> elements = new ArrayList<>(elements(List.of(field), 4));
    boolean one = field == Field.CT_STATUS || field.type() == ValueType.BOOLEAN || field == Field.NFPROTO;
    boolean plain = field.type() == ValueType.BOOLEAN;
    return new Match.Among(List.of(field), !plain && random.nextInt(4) == 0, one ? elements.subList(0, 1) : elements);
  }

  /// The nth of values that do not overlap, nor touch.
  private Value nth(ValueType type, int n) {
    int gap = random.nextInt(3);
    return switch (type) {
      case IPV4_ADDR -> new Value.Addresses(addresses(IpAddress.parse("10." + n + ".16.0")));
      case IPV6_ADDR -> new Value.Addresses(addresses(IpAddress.parse("2001:db8:" + n + "::")));
      case INET_SERVICE -> new Value.Numbers(new PortRange(20 + n * 10, 20 + n * 10 + gap));
      case INET_PROTO -> Value.number(List.of(1, 2, 6, 17, 47, 50, 51, 58, 89, 103, 112, 132, 200).get(n));
      case ICMP_TYPE, ICMPV6_TYPE -> Value.number(List.of(0, 3, 8, 11, 13, 128, 133, 141, 143, 155, 160, 7, 17).get(n));
      case INTEGER -> Value.number(n * 9);
      case HOUR -> new Value.Hours(LocalTime.of(n * 2, 0), LocalTime.of(n * 2, 30 * gap / 2, 17 * gap));
      case IFNAME, CT_STATE, CT_STATUS, CT_DIR, PKT_TYPE, FIB_ADDRTYPE, DAY, BOOLEAN, NF_PROTO -> {
        List<String> words = WORDS.getOrDefault(type, List.of());
        yield new Value.Word(words.get(n % words.size()));
      }
      case TCP_FLAG, TIME -> throw new IllegalArgumentException(type + " is compared otherwise");
    };
  }

  private Value value(ValueType type) {
    return nth(type, random.nextInt(5));
  }

  private Value single(ValueType type) {
    return new Value.Addresses(new IpRange(IpAddress.parse(type == ValueType.IPV4_ADDR ? "10.9.9.9" : "2001:db8::9"),
        IpAddress.parse(type == ValueType.IPV4_ADDR ? "10.9.9.9" : "2001:db8::9")));
  }

  /// One address, a prefix, or neither.
  private IpRange addresses(IpAddress first) {
    return switch (random.nextInt(3)) {
      case 0 -> new IpRange(first, first);
      case 1 -> IpRange.of(IpPrefix.of(first, first.family().bits() - 8));
      default -> new IpRange(first.plus(3), first.plus(9 + random.nextInt(50)));
    };
  }

  private <T> T one(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
