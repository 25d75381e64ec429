package org.rempart.site;

/// Checks a name that a person typed.
final class NewName {
  private NewName() {}

  static void check(Site site, String what, String name) throws EditRefused {
    try {
      Names.check(what, name);
    } catch (IllegalArgumentException e) {
      throw new EditRefused(String.valueOf(e.getMessage()));
    }
    if (site.ends().anyMatch(name::equals)) {
      throw new EditRefused("'" + name + "' is taken; names are unique over zones, networks, devices and groups");
    }
  }
}
