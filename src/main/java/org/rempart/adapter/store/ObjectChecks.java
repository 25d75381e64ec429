package org.rempart.adapter.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rempart.site.Group;
import org.rempart.site.Loops;
import org.rempart.site.NamedService;
import org.rempart.site.ServiceCatalog;

/// Groups and named services: neither empty, nor without meaning, nor in a loop.
final class ObjectChecks {
  private ObjectChecks() {}

  static void groups(WrittenSite written) {
    EndNames ends = EndNames.of(written);
    written.section("groups").forEach((name, at) -> {
      if (at.items().isEmpty()) {
        at.problem("group '" + name + "' is empty",
            "an empty group would widen or void the rules that name it: delete it there first");
      }
      at.items().forEach(ends::check);
    });
  }

  static void services(WrittenSite written) {
    ServiceWords words = ServiceWords.of(written);
    written.section("services").values().forEach(at -> at.items().forEach(words::check));
  }

  /// A service may name itself where it means the catalogue's.
  static void loops(WrittenSite written) {
    Map<String, List<String>> groups = new HashMap<>();
    written.site().groups().forEach((Group group) -> groups.put(group.name(), group.members()));
    told(groups, written.section("groups"), "group");
    Map<String, List<String>> services = new HashMap<>();
    written.site().services().forEach((NamedService named) -> services.put(named.name(),
        named.members().stream().filter(member -> ServiceCatalog.find(member).isEmpty()).toList()));
    told(services, written.section("services"), "service");
  }

  private static void told(Map<String, List<String>> members, Map<String, Cursor> places, String what) {
    Loops loops = new Loops(members);
    places.forEach((name, at) -> {
      if (loops.containsItself(name)) {
        at.problem(what + " '" + name + "' contains itself", "take one of its members out");
      }
    });
  }
}
