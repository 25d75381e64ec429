package org.rempart.adapter.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Names that must differ, and those of cables and members.
final class NameChecks {
  private NameChecks() {}

  static void onceEach(WrittenSite written) {
    Map<String, String> seen = new HashMap<>();
    for (String section : WrittenSite.endSections()) {
      written.section(section).forEach((name, at) -> {
        String before = seen.putIfAbsent(name, section);
        if (before != null) {
          at.problem("'" + name + "' is already a name of section " + before,
              "rename one: policy rules name both alike");
        }
      });
    }
  }

  static void ruleIds(WrittenSite written) {
    Set<String> seen = new HashSet<>();
    Stream.of("policy", "nat").flatMap(section -> written.items(section).stream())
        .flatMap(rule -> WrittenSite.field(rule, "id").stream())
        .filter(at -> !seen.add(at.text()))
        .forEach(at -> at.problem("the id '" + at.text() + "' is taken",
            "each rule has its own: logs and counters are told by it"));
  }

  static void links(WrittenSite written) {
    Set<String> interfaces = new HashSet<>();
    written.section("devices").forEach((device, at) -> WrittenSite.entries(at, "interfaces").keySet()
        .forEach(ifName -> interfaces.add(device + "/" + ifName)));
    written.items("links").stream().flatMap(link -> link.items().stream())
        .filter(at -> !interfaces.contains(at.text()))
        .forEach(at -> at.problem("'" + at.text() + "' is no interface of a device",
            Spelling.remedy(at.text(), interfaces)));
  }

  static void members(WrittenSite written) {
    written.section("devices").values().forEach(device -> {
      Set<String> seen = new HashSet<>();
      Optional<Cursor> enforce = WrittenSite.field(device, "enforce");
      enforce.map(at -> WrittenSite.items(at, "members")).stream().flatMap(members -> members.stream())
          .flatMap(member -> WrittenSite.field(member, "name").stream())
          .filter(name -> !seen.add(name.text()))
          .forEach(name -> name.problem("the member '" + name.text() + "' stands here twice",
              "each box of a pair has its own name"));
    });
  }
}
