package org.rempart.adapter.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rempart.net.Family;
import org.rempart.net.IpAddress;
import org.rempart.site.Device;
import org.rempart.site.NatRule;
import org.rempart.site.Site;

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
        .ifPresent(rule -> families(written.site(), at, rule)));
  }

  private static void families(Site site, Cursor at, NatRule rule) {
    switch (rule) {
      case NatRule.PortForward f -> f.address().ifPresent(address -> target(site, at, address, f.toDevice()));
      case NatRule.OneToOne o -> target(site, at, o.address(), o.device());
      case NatRule.Masquerade _,NatRule.SourceNat _,NatRule.Exempt _,NatRule.PrefixTranslation _ -> {
        // their ends may be of both families; those of the other one are not translated
      }
    }
  }

  private static void target(Site site, Cursor at, IpAddress address, String name) {
    Optional<Device> device = site.device(name);
    Family family = address.family();
    if (device.isPresent() && device.get().addresses().stream().noneMatch(one -> one.family() == family)) {
      String number = family == Family.IPV4 ? "IPv4" : "IPv6";
      at.problem("'" + address + "' is " + number + ", and " + name + " has no " + number + " address",
          "give it one, or translate an address of its own family");
    }
  }
}
