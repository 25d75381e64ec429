package org.rempart.site;

import java.util.List;

/// A name for several ends of policy rules: zones, networks, devices, interfaces, address ranges, dynamic sets,
/// other groups, prefixes, ranges and addresses.
public record Group(String name, List<String> members) {
  public Group {
    Names.check("group", name);
    members = List.copyOf(members);
  }
}
