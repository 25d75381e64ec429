package org.rempart.ui.inspector;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rempart.net.IpPrefix;
import org.rempart.site.Members;
import org.rempart.site.Names;
import org.rempart.site.Site;
import org.rempart.site.Zone;
import org.rempart.ui.common.Texts;

/// How things of a site are called on the screen.
public final class Words {
  private Words() {}

  public static String zone(Zone zone) {
    return zone.title().isBlank() ? zone.name() : zone.title();
  }

  /// A zone's title; any other end by its name.
  public static String end(Site site, Texts texts, String end) {
    return switch (end) {
      case Names.FIREWALL -> texts.get("policy.firewall");
      case Names.ANY -> texts.get("policy.anywhere");
      default -> site.zone(end).map(Words::zone).orElse(end);
    };
  }

  public static String ends(Site site, Texts texts, List<String> ends) {
    return ends.stream().map(end -> end(site, texts, end)).collect(Collectors.joining(", "));
  }

  public static String service(Texts texts, String service) {
    return service.equals(Names.ANY) ? texts.get("policy.everything") : service;
  }

  /// The prefixes of a zone's networks, IPv4 first.
  public static String prefixes(Site site, Zone zone) {
    Stream<IpPrefix> all = Members.networks(site, zone.name()).stream().flatMap(network -> network.prefixes().stream());
    return all.sorted().map(IpPrefix::toString).collect(Collectors.joining(" · "));
  }

  /// The style class that gives a node its zone's hue.
  public static String hue(Site site, String zone) {
    Optional<Zone> known = site.zone(zone);
    return known.map(one -> "kind-" + one.kind().text()).orElse("kind-firewall");
  }
}
