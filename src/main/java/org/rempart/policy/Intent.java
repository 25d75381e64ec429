package org.rempart.policy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.rempart.net.IpPrefix;
import org.rempart.net.IpSet;
import org.rempart.net.Service;
import org.rempart.site.Device;
import org.rempart.site.Defaults;
import org.rempart.site.DynamicSet;
import org.rempart.site.Protection;
import org.rempart.site.PolicyRule;
import org.rempart.site.Site;
import org.rempart.site.Zone;
import org.rempart.site.ZoneKind;

/// What the policy means on one firewall, all names resolved. Inside a zone everything may flow unless a rule
/// says otherwise; between zones, inside the Internet and to the firewall itself nothing may.
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

  /// Whether the policy limits what the firewall itself sends; if no rule speaks of it, it may send anything.
  public boolean limitsFirewall() {
    return rules.stream().anyMatch(rule -> rule.from().firewall());
  }

  /// Addresses that the Internet reaches through a port forward only: those that masquerade, and the private
  /// ones (RFC 1918), which nobody out there can name unless he is on the link.
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
    Side from = ends.resolve(subject, rule.from());
    Side to = ends.resolve(subject, rule.to());
    return new ResolvedRule(rule.id(), index, from, to,
        new Traffic(services.stream().sorted().toList(), rule.not().services()), rule.action(), rule.treatment(),
        rule.validity().time().flatMap(site::time), rule.validity().expires());
  }
}
