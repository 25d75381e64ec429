package org.rempart.site;

import java.util.List;

/// A name for several ends of policy rules: zones, networks, devices, other groups, prefixes.
public record Group(String name, List<String> members) {
  public Group {
    Names.check("group", name);
    members = List.copyOf(members);
  }
}
