package org.rempart.site;

/// Finds what an edit names, or refuses the edit.
final class Existing {
  private Existing() {}

  static Device device(Site site, String name) throws EditRefused {
    return site.device(name).orElseThrow(() -> new EditRefused("there is no device '" + name + "' any more"));
  }

  static Zone zone(Site site, String name) throws EditRefused {
    return site.zone(name).orElseThrow(() -> new EditRefused("there is no zone '" + name + "' any more"));
  }

  static PolicyRule rule(Site site, String id) throws EditRefused {
    return site.policy().stream()
        .filter(rule -> rule.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new EditRefused("there is no policy rule '" + id + "' any more"));
  }

  /// The network that a host of a zone is plugged into: the zone's first that has addresses.
  static Network network(Site site, Zone zone) throws EditRefused {
    return site.networks().stream()
        .filter(network -> network.zone().equals(zone.name()) && !network.prefixes().isEmpty())
        .findFirst()
        .orElseThrow(() -> new EditRefused(
            "zone '" + zone.name() + "' has no network with addresses; give it one before a host moves in"));
  }
}
