package org.rempart.site;

import java.util.List;

/// A name for one or several services, such as `dns` for `udp/53` and `tcp/53`.
///
/// @param members literals, or names of other services of the site or the catalogue
public record NamedService(String name, List<String> members) {
  public NamedService {
    Names.check("service", name);
    members = List.copyOf(members);
    if (members.isEmpty()) {
      throw new IllegalArgumentException("service '" + name + "' has no members; an empty service would allow nothing");
    }
  }
}
