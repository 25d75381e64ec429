package org.rempart.site;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rempart.net.InterfaceAddress;
import org.rempart.net.IpAddress;
import org.rempart.net.IpPrefix;
import org.rempart.net.IpRange;
import org.rempart.net.PortRange;
import org.rempart.net.Service;

/// A site that uses all of the model, valid, and drawn by lot.
public final class RandomSite {
  private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

  private final Random random;
  private final List<String> ends = new ArrayList<>(List.of("any", "firewall"));

  private RandomSite(Random random) {
    this.random = random;
  }

  public static Site of(Random random) {
    return new RandomSite(random).site();
  }

  private Site site() {
    List<Zone> zones = List.of(new Zone("internet", ZoneKind.INTERNET, "Internet"),
        new Zone("lan", ZoneKind.LAN, text(), Optional.empty(), maybe(() -> one(Action.values()))),
        new Zone("office", ZoneKind.LAN, "", Optional.of("lan"), maybe(() -> one(Action.values()))),
        new Zone("dmz", one(ZoneKind.DMZ, ZoneKind.GUEST, ZoneKind.VPN, ZoneKind.MANAGEMENT), text()));
    List<Network> networks = List.of(new Network("wan", "internet", List.of(), Optional.empty()),
        network("lan-net", "lan", "10.1.0.0/16", "2001:db8:1::/48"),
        network("office-net", "office", "10.1.7.0/24", "2001:db8:1:7::/64"),
        network("dmz-net", "dmz", "10.2.0.0/24", "2001:db8:2::/64"));
    List<AddressRange> ranges = named("pool", name -> new AddressRange(name, some(this::range)));
    List<DynamicSet> sets = named("list", name -> new DynamicSet(name, text(),
        maybe(() -> Duration.ofSeconds(1 + random.nextInt(1_000_000))), any(this::prefix)));
    List<NamedService> services = named("svc", name -> new NamedService(name, some(this::service)));
    List<TimeWindow> times = named("time", this::time);
    Stream.of("internet", "lan", "office", "dmz", "lan-net", "dmz-net", "fw1", "www", "pc", "fw1/eth0", "www/eth0")
        .forEach(ends::add);
    ranges.forEach(one -> ends.add(one.name()));
    sets.forEach(one -> ends.add(one.name()));
    List<Group> groups = named("group", name -> new Group(name, ends()));
    groups.forEach(one -> ends.add(one.name()));
    List<String> words = new ArrayList<>(services.stream().map(NamedService::name).toList());
    words.addAll(List.of("https", "dns", "ping", "ftp"));
    return new Site("a site", zones, networks, devices(), links(), services, groups,
        named("rule", name -> rule(name, words, times)), named("nat", this::nat), ranges, sets, times,
        random.nextBoolean()
            ? Defaults.STANDARD
            : new Defaults(one(Action.values()), one(Action.values()), one(Action.values()), one(Action.values()),
                random.nextBoolean()),
        protections());
  }

  private Network network(String name, String zone, String four, String six) {
    return new Network(name, zone, List.of(IpPrefix.parse(four), IpPrefix.parse(six)),
        maybe(() -> 1 + random.nextInt(4094)));
  }

  private List<Device> devices() {
    boolean dynamic = random.nextBoolean();
    Interface wan = new Interface("eth0", Optional.of("wan"),
        dynamic ? List.of() : List.of(InterfaceAddress.parse("203.0.113.2/29")), dynamic);
    Interface inside = new Interface("br-lan.1", Optional.of("lan-net"),
        List.of(InterfaceAddress.parse("10.1.0.1/16"), InterfaceAddress.parse("2001:db8:1::1/48")));
    return List.of(
        new Device("fw1", DeviceRole.FIREWALL, text(), List.of(wan, inside), maybe(this::ssh),
            maybe(() -> new SnmpAccess(IpAddress.parse("10.1.0.1"), one(161, 1161), "readers")),
            maybe(this::enforcement)),
        host("www", "10.2.0.10/24", "2001:db8:2::10/64"), host("pc", "10.2.0.11/24", "2001:db8:2::11/64"));
  }

  private Device host(String name, String four, String six) {
    Interface plugged = new Interface("eth0", Optional.of("dmz-net"),
        List.of(InterfaceAddress.parse(four), InterfaceAddress.parse(six)));
    return new Device(name, one(DeviceRole.WEB, DeviceRole.WORKSTATION), text(), List.of(plugged), Optional.empty(),
        Optional.empty(), maybe(this::enforcement));
  }

  private SshAccess ssh() {
    return new SshAccess(IpAddress.parse(one("10.1.0.1", "2001:db8:1::1")), one(22, 2222), one("root", "admin"), "key",
        random.nextBoolean());
  }

  private Enforcement enforcement() {
    return new Enforcement(one(Backend.values()), random.nextBoolean()
        ? List.of()
        : List.of(new Enforcement.Member("fw1a", ssh()), new Enforcement.Member("fw1b", ssh())));
  }

  private List<Link> links() {
    return random.nextBoolean()
        ? List.of()
        : List.of(new Link(new Link.End("fw1", "br-lan.1"), new Link.End("www", "eth0")));
  }

  private PolicyRule rule(String id, List<String> services, List<TimeWindow> times) {
    List<String> named = random.nextInt(4) == 0 ? List.of() : some(() -> one(services.toArray(String[]::new)));
    List<String> from = ends();
    List<String> to = ends();
    Negation not = new Negation(coin(from), coin(to), !named.isEmpty() && random.nextInt(4) == 0);
    Action action = one(Action.values());
    Treatment treatment = new Treatment(
        action == Action.REJECT ? maybe(() -> one(RejectKind.values())) : Optional.empty(), maybe(this::log),
        maybe(this::limit), maybe(() -> 1 + random.nextInt(1000)), maybe(() -> one(ConnectionHelper.values())));
    Validity validity = new Validity(random.nextBoolean(),
        times.isEmpty() ? Optional.empty() : maybe(() -> one(times.toArray(TimeWindow[]::new)).name()),
        maybe(() -> NEW_YEAR.plusYears(2).plusDays(random.nextInt(900))));
    return new PolicyRule(id, from, to, named, not, action, treatment, validity, new Notes(text(), text(), text()));
  }

  private boolean coin(List<String> names) {
    return !names.contains("any") && random.nextInt(4) == 0;
  }

  private RuleLog log() {
    return random.nextInt(3) == 0
        ? RuleLog.STANDARD
        : new RuleLog(maybe(() -> one("a b:", "no", "x/1 ", "7", "true")), one(RuleLog.Level.values()), limit());
  }

  private RateLimit limit() {
    return new RateLimit(1 + random.nextInt(100), one(RateLimit.Unit.values()), one(1, 5, 40));
  }

  private TimeWindow time(String name) {
    Set<DayOfWeek> days = new HashSet<>();
    IntStream.range(0, random.nextInt(4)).forEach(_ -> days.add(one(DayOfWeek.values())));
    LocalTime from = LocalTime.ofSecondOfDay(random.nextInt(86_400));
    return new TimeWindow(name, days, Optional.of(from), maybe(() -> from.plusMinutes(1)), maybe(() -> NEW_YEAR),
        maybe(() -> NEW_YEAR.plusDays(30 + random.nextInt(500))));
  }

  private NatRule nat(String id) {
    return switch (random.nextInt(6)) {
      case 0 -> new NatRule.Masquerade(id, "fw1", ends(), "eth0", random.nextBoolean());
      case 1 -> new NatRule.SourceNat(id, "fw1", ends(), "br-lan.1", range());
      case 2 -> {
        Optional<IpAddress> address = maybe(() -> IpAddress.parse(one("203.0.113.2", "2001:db8:ffff::2")));
        yield new NatRule.PortForward(id, "fw1", "eth0", address, Service.parse(one("tcp/80", "udp/4000-4999")), "www",
            maybe(() -> one(PortRange.of(8080), new PortRange(5000, 5999))),
            address.isPresent() && random.nextBoolean());
      }
      case 3 -> new NatRule.OneToOne(id, "fw1", "eth0", IpAddress.parse(one("203.0.113.3", "2001:db8:ffff::3")), "www",
          random.nextBoolean());
      case 4 -> new NatRule.Exempt(id, "fw1", ends(), ends());
      default -> new NatRule.PrefixTranslation(id, "fw1", "eth0", IpPrefix.parse("fd00:1::/48"),
          IpPrefix.parse("2001:db8:9::/48"));
    };
  }

  private Set<Protection> protections() {
    Set<Protection> on = EnumSet.allOf(Protection.class);
    IntStream.range(0, random.nextInt(4)).forEach(_ -> on.remove(one(Protection.values())));
    return on;
  }

  private List<String> ends() {
    return some(() -> random.nextInt(4) > 0
        ? one(ends.toArray(String[]::new))
        : one("10.9.0.0/16", "10.1.0.7", "10.1.0.7-10.1.0.9", "2001:db8:1::7", "2001:db8:1::7-2001:db8:1::9"));
  }

  private String service() {
    return one("tcp/443", "udp/8000-8999", "icmp/8", "icmpv6", "gre", "protocol/253", "sctp/1-5",
        "tcp/53 from 1024-65535", "https", "dns");
  }

  private IpRange range() {
    return IpRange.parse(one("10.1.0.100-10.1.0.199", "10.3.0.0/24", "203.0.113.5", "2001:db8:1::7-2001:db8:1::9"));
  }

  private IpPrefix prefix() {
    return IpPrefix.parse(one("198.51.100.0/24", "198.51.100.7", "2001:db8:dead::/48"));
  }

  private String text() {
    return one("", "plain", "two words", "a \"reason\": # no comment, \\ü\n\t", "true", "12", "- x", "{a: b}", " lead",
        "2026-12-31", "null", "~", "\u2028\ufeff", "it's");
  }

  private interface Maker<T> {
    T make(String name);
  }

  private <T> List<T> named(String stem, Maker<T> maker) {
    return IntStream.range(0, random.nextInt(6)).mapToObj(i -> maker.make(stem + i)).toList();
  }

  /// One to four, all different.
  private <T> List<T> some(Supplier<T> maker) {
    return IntStream.rangeClosed(0, random.nextInt(4)).mapToObj(_ -> maker.get()).distinct().toList();
  }

  private <T> List<T> any(Supplier<T> maker) {
    return random.nextInt(3) == 0 ? List.of() : some(maker);
  }

  private <T> Optional<T> maybe(Supplier<T> maker) {
    return random.nextBoolean() ? Optional.of(maker.get()) : Optional.empty();
  }

  @SafeVarargs
  private <T> T one(T... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
