package org.rempart.site;

import java.util.List;
import java.util.Optional;

/// Checks a name that a person typed.
final class NewName {
  private NewName() {}

  /// @param wanted the object as it would be called
  static void check(Site site, SiteObject wanted) throws EditRefused {
    try {
      legal(wanted);
    } catch (IllegalArgumentException e) {
      throw new EditRefused(String.valueOf(e.getMessage()));
    }
    if (WhereUsed.own(site).contains(wanted.reference())) {
      throw new EditRefused("'" + wanted.name() + "' is taken" + switch (wanted.kind().space()) {
        case END -> "; names are unique over zones, networks, devices, ranges, sets and groups";
        case SERVICE, TIME -> " by another " + wanted.kind().text();
        case RULE -> "; each rule has its own id: logs and counters are told by it";
      });
    }
    if (wanted.kind() == ObjectKind.SERVICE && !users(site, wanted.name()).isEmpty()) {
      throw new EditRefused("'" + wanted.name() + "' is a service of the catalogue, and "
          + String.join(", ", users(site, wanted.name())) + " would change their meaning; take another name");
    }
  }

  private static void legal(SiteObject wanted) {
    if (wanted.kind() == ObjectKind.INTERFACE) {
      new Interface(wanted.ifName(), Optional.empty(), List.of());
    } else {
      Names.check(wanted.kind().text(), wanted.name());
    }
  }

  private static List<String> users(Site site, String service) {
    return WhereUsed.of(site, SiteObject.of(ObjectKind.SERVICE, service)).stream().map(Use::owner).toList();
  }
}
