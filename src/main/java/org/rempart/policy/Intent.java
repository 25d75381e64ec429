package org.rempart.policy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rempart.net.Family;
import org.rempart.net.IpPrefix;
import org.rempart.net.IpSet;
import org.rempart.net.PortRange;
import org.rempart.net.Protocol;
import org.rempart.net.Service;
import org.rempart.site.Defaults;
import org.rempart.site.Device;
import org.rempart.site.DynamicSet;
import org.rempart.site.Enforcement;
import org.rempart.site.PolicyRule;
import org.rempart.site.Protection;
import org.rempart.site.Site;
import org.rempart.site.SshAccess;
import org.rempart.site.TimeWindow;
import org.rempart.site.Zone;
import org.rempart.site.ZoneKind;

/// What the policy means on one device, all names resolved.
///
/// @param rules those that are switched on, in their order
public record Intent(
    Device firewall, List<Zone> zones, ZoneAddresses addresses, Reach reach, List<ResolvedRule> rules,
    List<Translation> translations, Defaults defaults, Set<Protection> protections, List<DynamicSet> sets) {
  private static final IpSet PRIVATE = IpSet.of(IpPrefix.parse("10.0.0.0/8"), IpPrefix.parse("172.16.0.0/12"),
      IpPrefix.parse("192.168.0.0/16"));

  public Intent {
    zones = List.copyOf(zones);
    rules = List.copyOf(rules);
    translations = List.copyOf(translations);
    sets = List.copyOf(sets);
  }

  /// @throws PolicyError if a name, an end or a service means nothing
  public static Intent of(Site site, String firewall) throws PolicyError {
    Device device = site.device(firewall).filter(Device::enforces)
        .orElseThrow(() -> new PolicyError("site '" + site.name() + "'", firewall, "is no firewall of the site"));
    ZoneAddresses zones = ZoneAddresses.of(site);
    Ends ends = new Ends(site, device, zones);
    List<ResolvedRule> rules = new ArrayList<>();
    for (PolicyRule rule : site.policy()) {
      if (rule.enabled()) {
        rules.add(resolve(site, ends, rule, rules.size()));
      }
    }
    return new Intent(device, site.zones(), zones, Reach.of(site, device, zones), rules,
        Translations.of(site, device, ends), site.defaults(), site.protections(), site.sets());
  }

  /// Whether the device stands between networks; else it is a host that guards itself.
  public boolean forwards() {
    return firewall.role().forwards();
  }

  public boolean protects(Protection protection) {
    return protections.contains(protection);
  }

  /// Whether the device is a redundant pair, whose members hear each other.
  public boolean isPair() {
    return firewall.enforcement().map(Enforcement::members).filter(members -> !members.isEmpty()).isPresent();
  }

  /// By what administrators reach the device: SSH, its own and that of its members, and SNMP.
  public List<Service> management() {
    Stream<SshAccess> members = firewall.enforcement().stream().flatMap(one -> one.members().stream())
        .map(Enforcement.Member::ssh);
    Stream<Service> ssh = Stream.concat(firewall.ssh().stream(), members)
        .map(access -> new Service(Protocol.TCP, PortRange.of(access.port())));
    Stream<Service> snmp = firewall.snmp().stream()
        .map(access -> new Service(Protocol.UDP, PortRange.of(access.port())));
    return Stream.concat(ssh, snmp).distinct().toList();
  }

  /// Addresses that the Internet reaches through a translation only: those that are hidden by one, and the
  /// private ones (RFC 1918), which nobody out there can name unless he is on the link.
  public IpSet hidden() {
    return PRIVATE.union(Translation.hidden(translations));
  }

  public boolean is(String zone, ZoneKind kind) {
    return zones.stream().anyMatch(one -> one.name().equals(zone) && one.kind() == kind);
  }

  private static ResolvedRule resolve(Site site, Ends ends, PolicyRule rule, int index) throws PolicyError {
    String subject = "policy rule '" + rule.id() + "'";
    Set<Service> services = new LinkedHashSet<>();
    for (String name : rule.services()) {
      services.addAll(Services.resolve(site, subject, name));
    }
    Traffic traffic = new Traffic(services.stream().sorted().toList(), rule.not().services());
    Side from = ends.resolve(subject, rule.from(), rule.not().from());
    Side to = ends.resolve(subject, rule.to(), rule.not().to());
    refuseMixedFamilies(subject, rule, from, to, traffic);
    return new ResolvedRule(rule.id(), index, from, to, traffic, rule.action(), rule.treatment(),
        time(site, subject, rule), rule.validity().expires());
  }

  private static Optional<TimeWindow> time(Site site, String subject, PolicyRule rule) throws PolicyError {
    Optional<String> name = rule.validity().time();
    Optional<TimeWindow> time = name.flatMap(site::time);
    if (name.isPresent() && time.isEmpty()) {
      throw new PolicyError(subject, name.get(), "is no time of the site; declare it under 'times'");
    }
    return time;
  }

  /// A rule from IPv4 addresses to IPv6 ones, or for ICMP between IPv6 ones, could never match.
  private static void refuseMixedFamilies(String subject, PolicyRule rule, Side from, Side to, Traffic traffic)
      throws PolicyError {
    boolean possible = Stream.of(Family.values())
        .anyMatch(family -> mayBe(from, family) && mayBe(to, family) && traffic.existsIn(family));
    if (!possible) {
      throw new PolicyError(subject, String.join(", ", rule.from()) + " -> " + String.join(", ", rule.to()),
          "shares no family: IPv4 reaches IPv4 alone, and ICMP is of IPv4, ICMPv6 of IPv6; name ends of one family");
    }
  }

  private static boolean mayBe(Side side, Family family) {
    boolean own = side.own().equals(IpSet.ALL) || !side.own().only(family).isEmpty()
        || !side.ownInterfaces().isEmpty();
    return own || !side.sets().isEmpty() || !side.addresses().only(family).isEmpty();
  }
}
