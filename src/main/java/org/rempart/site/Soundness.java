package org.rempart.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rempart.net.IpRange;

/// What must hold of a site for it to mean something. An edit may leave old faults, but makes no new one.
final class Soundness {
  private Soundness() {}

  /// The document with an edited site.
  ///
  /// @throws EditRefused with the first fault that the site had not before
  static SiteDocument kept(SiteDocument document, Site edited) throws EditRefused {
    Set<String> fresh = faults(edited);
    if (!fresh.isEmpty()) {
      fresh.removeAll(faults(document.site()));
    }
    if (!fresh.isEmpty()) {
      throw new EditRefused(fresh.iterator().next());
    }
    return document.withSite(edited);
  }

  private static Set<String> faults(Site site) {
    Set<String> faults = new LinkedHashSet<>();
    Set<Reference> own = WhereUsed.own(site);
    WhereUsed.all(site).stream().filter(found -> !exists(site, own, found))
        .forEach(found -> faults.add("there is no " + wanted(found.use().place()) + " '" + found.name().name()
            + "', which " + found.use().owner() + " names"));
    faults.addAll(empty(site));
    faults.addAll(loops(site));
    PrefixOverlap.of(site).forEach(overlap -> faults.add(overlap.text()));
    site.policy().stream().filter(rule -> rule.neverIn(site)).forEach(
        rule -> faults.add("rule '" + rule.id() + "' expires before its time begins: it would never hold"));
    site.nat().forEach(rule -> NatFamilies.fault(site, rule).ifPresent(faults::add));
    return faults;
  }

  private static boolean exists(Site site, Set<Reference> own, WhereUsed.Found found) {
    String name = found.name().name();
    return switch (found.use().place()) {
      case ITSELF -> true;
      case NETWORK_ZONE, ZONE_INSIDE -> site.zone(name).isPresent();
      case INTERFACE_NETWORK -> site.network(name).isPresent();
      case NAT_FIREWALL -> site.device(name).filter(Device::enforces).isPresent();
      case NAT_DEVICE -> site.device(name).isPresent();
      case LINK, NAT_INTERFACE, RULE_TIME -> own.contains(found.name());
      case RULE_SERVICE, SERVICE_MEMBER -> ServiceNames.resolve(site, name).isPresent();
      case RULE_FROM, RULE_TO, GROUP_MEMBER, NAT_FROM, NAT_TO -> own.contains(found.name())
          || name.equals(Names.ANY) || name.equals(Names.FIREWALL) || literal(name);
    };
  }

  private static String wanted(Use.Place place) {
    return switch (place) {
      case NETWORK_ZONE, ZONE_INSIDE -> "zone";
      case INTERFACE_NETWORK -> "network";
      case NAT_FIREWALL -> "firewall";
      case NAT_DEVICE -> "device";
      case LINK, NAT_INTERFACE -> "interface";
      case RULE_TIME -> "time";
      case RULE_SERVICE, SERVICE_MEMBER -> "service";
      case ITSELF, RULE_FROM, RULE_TO, GROUP_MEMBER, NAT_FROM, NAT_TO -> "end";
    };
  }

  private static boolean literal(String text) {
    try {
      IpRange.parse(text);
      return true;
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  private static List<String> empty(Site site) {
    List<String> faults = new ArrayList<>();
    site.groups().stream().filter(group -> group.members().isEmpty())
        .forEach(group -> faults.add("group '" + group.name() + "' has no members; it would mean nothing"));
    return faults;
  }

  private static List<String> loops(Site site) {
    Map<String, List<String>> groups = new HashMap<>();
    site.groups().forEach(group -> groups.put(group.name(), group.members()));
    List<String> faults = new ArrayList<>();
    new Loops(groups).all().forEach(name -> faults.add("group '" + name + "' would contain itself"));
    ZoneNesting nesting = new ZoneNesting(site);
    site.zones().stream().map(Zone::name).filter(nesting::loops)
        .forEach(name -> faults.add("zone '" + name + "' would lie inside itself"));
    site.zones().stream().filter(zone -> zone.kind() == ZoneKind.INTERNET && zone.inside().isPresent())
        .forEach(zone -> faults.add("the Internet can't lie inside another zone"));
    return faults;
  }
}
