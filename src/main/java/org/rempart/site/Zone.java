package org.rempart.site;

import java.util.Optional;

/// A part of the network with one level of trust: all networks that name it, and all zones nested in it. A
/// zone of kind `internet` is also everything that no other zone holds. An address belongs to the innermost
/// zone that holds it; a rule that names an outer zone means the inner ones too.
///
/// @param inside the zone that this one is nested in; empty for an outermost one
/// @param within what happens inside the zone to flows that no rule names; empty for the site's default
public record Zone(String name, ZoneKind kind, String title, Optional<String> inside, Optional<Action> within) {
  public Zone {
    Names.check("zone", name);
  }

  /// An outermost zone with the site's default.
  public Zone(String name, ZoneKind kind, String title) {
    this(name, kind, title, Optional.empty(), Optional.empty());
  }

  public Zone withName(String changed) {
    return new Zone(changed, kind, title, inside, within);
  }

  public Zone withInside(Optional<String> changed) {
    return new Zone(name, kind, title, changed, within);
  }
}
