package org.rempart.site;

import java.util.List;
import org.rempart.net.Service;

/// A name for one or several services, such as `dns` for `udp/53` and `tcp/53`.
public record NamedService(String name, List<Service> members) {
  public NamedService {
    Names.check("service", name);
    members = List.copyOf(members);
    if (members.isEmpty()) {
      throw new IllegalArgumentException("service '" + name + "' has no members; an empty service would allow nothing");
    }
  }
}
