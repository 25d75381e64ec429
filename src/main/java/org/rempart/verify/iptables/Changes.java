package org.rempart.verify.iptables;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the rules of a text change of packets and sets on their way. A test of it can then turn out otherwise for one
/// and the same packet, so that its answer is not steady.
record Changes(Set<String> modules, Set<String> sets) {
  private static final Map<String, Set<String>> TESTED_BY = Map.of("TTL", Set.of("ttl"), "HL", Set.of("hl"),
      "TOS", Set.of("tos", "dscp", "ecn"), "DSCP", Set.of("tos", "dscp", "ecn"), "ECN", Set.of("ecn"),
      "TCPMSS", Set.of("tcpmss", "length"), "TCPOPTSTRIP", Set.of("tcp", "tcpmss"), "CT", Set.of("helper"));

  Changes {
    modules = Set.copyOf(modules);
    sets = Set.copyOf(sets);
  }

  /// @param targets of all rules
  static Changes of(List<Use> targets) {
    Set<String> modules = new HashSet<>();
    Set<String> sets = new HashSet<>();
    for (Use target : targets) {
      modules.addAll(TESTED_BY.getOrDefault(target.name().text(), Set.of()));
      target.given().stream().filter(given -> given.is("add-set") || given.is("del-set"))
          .forEach(given -> sets.add(given.value().text()));
    }
    return new Changes(modules, sets);
  }

  /// Whether tests of this module get the same answer wherever they are asked.
  boolean spare(String module) {
    return !modules.contains(module);
  }

  boolean spareSet(String name) {
    return !sets.contains(name);
  }
}
