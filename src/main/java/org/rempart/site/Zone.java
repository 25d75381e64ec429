package org.rempart.site;

/// A part of the network with one level of trust: all networks that name it. A zone of kind `internet`
/// is also everything that no other zone holds.
public record Zone(String name, ZoneKind kind, String title) {
  public Zone {
    Names.check("zone", name);
  }
}
