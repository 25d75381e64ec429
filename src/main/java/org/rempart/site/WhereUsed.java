package org.rempart.site;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Looks names up where they are written.
public final class WhereUsed {
  /// A name together with its place.
  record Found(Reference name, Use use) {}

  private WhereUsed() {}

  /// All places that name an object, or an interface of a device; empty if nothing would miss it.
  public static List<Use> of(Site site, SiteObject object) {
    Set<Use> uses = new LinkedHashSet<>();
    for (Found found : all(site)) {
      if (found.use().place() != Use.Place.ITSELF && found.name().means(object.reference())) {
        uses.add(found.use());
      }
    }
    return List.copyOf(uses);
  }

  /// Every name that a site writes, in the order of the walk; each object's own name is there too.
  static List<Found> all(Site site) {
    List<Found> all = new ArrayList<>();
    References.rewrite(site, (name, use) -> {
      all.add(new Found(name, use));
      return Optional.of(name.name());
    });
    return all;
  }

  /// The names of all objects.
  static Set<Reference> own(Site site) {
    Set<Reference> own = new LinkedHashSet<>();
    all(site).stream().filter(found -> found.use().place() == Use.Place.ITSELF).forEach(found -> own.add(found.name()));
    return own;
  }
}
