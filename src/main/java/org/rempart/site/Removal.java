package org.rempart.site;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rempart.site.Use.Place;

/// Takes objects out of a site, with all that can't be without them.
final class Removal {
  private Removal() {}

  /// The site without some names, and without what named nothing else: rules, groups, services, networks.
  static Site of(Site site, Set<Reference> names) {
    Set<Reference> gone = new HashSet<>(names);
    Set<Reference> before = WhereUsed.own(site);
    while (true) {
      Site left = References.rewrite(site, (name, use) -> fate(site, gone, name, use));
      Set<Reference> lost = new HashSet<>(before);
      lost.removeAll(WhereUsed.own(left));
      if (!gone.addAll(lost)) {
        return left.withNat(left.nat().stream().filter(rule -> !unaddressed(site, left, rule)).toList());
      }
    }
  }

  /// Whether a rule's device lost the address that the rule led to.
  private static boolean unaddressed(Site before, Site left, NatRule rule) {
    return NatFamilies.fault(left, rule).isPresent() && NatFamilies.fault(before, rule).isEmpty();
  }

  private static Optional<String> fate(Site site, Set<Reference> gone, Reference name, Use use) {
    if (use.place() == Place.ZONE_INSIDE) {
      return new ZoneNesting(site).around(use.owner()).stream()
          .filter(outer -> !gone.contains(Reference.end(outer))).findFirst();
    }
    return gone.contains(name) || gone.contains(name.device()) ? Optional.empty() : Optional.of(name.name());
  }

  /// What a site had and another has not, but for what was asked to go.
  static List<String> alsoGone(Site before, Site after, SiteObject asked) {
    Set<Reference> left = WhereUsed.own(after);
    return WhereUsed.own(before).stream().filter(name -> !left.contains(name) && !name.means(asked.reference()))
        .map(Reference::name).distinct().toList();
  }
}
