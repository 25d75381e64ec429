package org.rempart.adapter.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rempart.site.NatFamilies;
import org.rempart.site.NatRule;

/// What NAT rules name, and whether what they translate is of one family.
final class NatChecks {
  private NatChecks() {}

  static void names(WrittenSite written) {
    EndNames ends = EndNames.of(written);
    written.parts("nat", "masquerade", "snat", "exempt").forEach(ends::check);
    Set<String> firewalls = new HashSet<>();
    written.section("devices").forEach((name, at) -> {
      if (WrittenSite.field(at, "enforce").isPresent()
          || WrittenSite.field(at, "role").filter(role -> role.text().equals("firewall")).isPresent()) {
        firewalls.add(name);
      }
    });
    Set<String> devices = written.names("devices");
    written.items("nat").forEach(rule -> {
      WrittenSite.exists(rule, "firewall", firewalls, "firewall");
      WrittenSite.exists(rule, "device", devices, "device");
      if (WrittenSite.field(rule, "forward").isPresent()) {
        WrittenSite.exists(rule, "to", devices, "device");
      }
      if (WrittenSite.field(rule, "exempt").isPresent()) {
        WrittenSite.items(rule, "to").forEach(ends::check);
      }
    });
  }

  static void interfaces(WrittenSite written) {
    Map<String, Cursor> devices = written.section("devices");
    written.items("nat").forEach(rule -> WrittenSite.field(rule, "firewall").map(Cursor::text)
        .ifPresent(firewall -> Optional.ofNullable(devices.get(firewall)).ifPresent(device -> {
          Set<String> own = WrittenSite.entries(device, "interfaces").keySet();
          String what = "interface of " + firewall;
          WrittenSite.exists(rule, "out", own, what);
          WrittenSite.field(rule, "forward").ifPresent(at -> WrittenSite.exists(at, "in", own, what));
          for (String kind : List.of("one-to-one", "prefix")) {
            WrittenSite.field(rule, kind).ifPresent(at -> WrittenSite.exists(at, "on", own, what));
          }
        })));
  }

  /// An address stands for one of its own family.
  static void families(WrittenSite written) {
    Map<String, NatRule> rules = new HashMap<>();
    written.site().nat().forEach(rule -> rules.put(rule.id(), rule));
    written.items("nat").forEach(at -> WrittenSite.field(at, "id").map(id -> rules.get(id.text()))
        .flatMap(rule -> NatFamilies.fault(written.site(), rule)).ifPresent(fault -> at.problem(fault, "")));
  }
}
