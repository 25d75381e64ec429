package org.rempart.adapter.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.rempart.net.InterfaceAddress;
import org.rempart.site.Group;
import org.rempart.site.Names;
import org.rempart.site.Network;
import org.rempart.site.ServiceNames;
import org.rempart.site.Site;
import org.rempart.net.IpPrefix;
import org.rempart.site.Zone;
import org.rempart.site.Device;
import org.rempart.site.Interface;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Holds what a site says against itself: every name that is used must exist, and addresses must fit.
final class Named {
  /// One rule over a whole site.
  private interface Check extends BiConsumer<Site, Cursor> {}

  private static final List<Check> CHECKS = List.of(
      Named::uniqueNames, Named::zonesOfNetworks, Named::networksOfInterfaces, Named::addressesInNetworks,
      Named::addressesOnce,
      Named::overlaps, Named::groups, Named::endsOfRules, Named::servicesOfRules, Named::ruleIds, Named::natTargets,
      Named::links);

  private Named() {}

  static void check(Site site, Cursor root) {
    CHECKS.forEach(check -> check.accept(site, root));
  }

  private static void uniqueNames(Site site, Cursor root) {
    Map<String, String> seen = new HashMap<>();
    for (String section : List.of("zones", "networks", "devices", "groups")) {
      section(root, section).forEach((name, at) -> {
        String before = seen.putIfAbsent(name, section);
        if (before != null) {
          at.problem("'" + name + "' is already a name of section " + before,
              "rename one: policy rules name both alike");
        }
      });
    }
  }

  private static void zonesOfNetworks(Site site, Cursor root) {
    section(root, "networks").values()
        .forEach(at -> exists(at, "zone", site.zones().stream().map(Zone::name).toList(), "zone"));
  }

  private static void networksOfInterfaces(Site site, Cursor root) {
    List<String> networks = site.networks().stream().map(Network::name).toList();
    section(root, "devices").values().forEach(
        device -> section(device, "interfaces").values().forEach(at -> exists(at, "network", networks, "network")));
  }

  private static void addressesInNetworks(Site site, Cursor root) {
    eachAddress(site, root, (plugged, address, at) -> {
      List<IpPrefix> prefixes = plugged.network().flatMap(site::network).map(Network::prefixes).orElse(List.of());
      List<IpPrefix> ofFamily = prefixes.stream().filter(p -> p.family() == address.address().family()).toList();
      if (!ofFamily.isEmpty() && ofFamily.stream().noneMatch(p -> p.contains(address.address()))) {
        at.problem("'" + address + "' lies outside its network " + plugged.network().orElse(""),
            "it holds " + ofFamily);
      }
    });
  }

  private static void addressesOnce(Site site, Cursor root) {
    Map<Object, String> seen = new HashMap<>();
    eachAddress(site, root, (plugged, address, at) -> {
      String before = seen.putIfAbsent(address.address(), plugged.name());
      if (before != null) {
        at.problem("'" + address.address() + "' is written on two interfaces", "an address belongs to one");
      }
    });
  }

  private static void overlaps(Site site, Cursor root) {
    Map<String, Cursor> sections = section(root, "networks");
    for (Network one : site.networks()) {
      for (Network other : site.networks()) {
        if (one.name().compareTo(other.name()) < 0 && !one.zone().equals(other.zone())) {
          one.prefixes().stream().filter(p -> other.prefixes().stream().anyMatch(p::overlaps)).findFirst().ifPresent(
              p -> Optional.ofNullable(sections.get(other.name()))
                  .ifPresent(at -> at.problem("overlaps '" + p + "' of network "
                      + one.name() + " in another zone", "an address can only be in one zone")));
        }
      }
    }
  }

  private static void groups(Site site, Cursor root) {
    Set<String> known = new HashSet<>(site.ends().toList());
    section(root, "groups").forEach((name, at) -> {
      if (at.items().isEmpty()) {
        at.problem("group '" + name + "' is empty",
            "an empty group would widen or void the rules that name it: delete it there first");
      }
      at.items().forEach(item -> end(item, known, site));
      if (loops(site, name, new HashSet<>())) {
        at.problem("group '" + name + "' contains itself", "");
      }
    });
  }

  private static boolean loops(Site site, String name, Set<String> above) {
    if (!above.add(name)) {
      return true;
    }
    List<String> members = site.group(name).map(Group::members).orElse(List.of());
    boolean loops = members.stream().anyMatch(member -> loops(site, member, above));
    above.remove(name);
    return loops;
  }

  private static void endsOfRules(Site site, Cursor root) {
    Set<String> known = new HashSet<>(site.ends().toList());
    items(root, "policy").forEach(rule -> Stream.of("from", "to").forEach(side -> Optional
        .ofNullable(rule.entries().get(side)).ifPresent(ends -> ends.items().forEach(item -> end(item, known, site)))));
  }

  private static void end(Cursor at, Set<String> known, Site site) {
    String text = at.text();
    if (known.contains(text) || text.equals(Names.FIREWALL) || text.equals(Names.ANY)) {
      return;
    }
    try {
      IpPrefix.parse(text);
    } catch (IllegalArgumentException _) {
      at.problem("'" + text + "' is neither a zone, network, device or group nor a prefix",
          Spelling.remedy(text, site.ends().toList()));
    }
  }

  private static void servicesOfRules(Site site, Cursor root) {
    items(root, "policy").forEach(rule -> Optional.ofNullable(rule.entries().get("services"))
        .ifPresent(services -> services.items().forEach(at -> {
          if (ServiceNames.resolve(site, at.text()).isEmpty()) {
            at.problem("'" + at.text() + "' is not a service", Spelling.remedy(at.text(), ServiceNames.known(site)));
          }
        })));
  }

  private static void ruleIds(Site site, Cursor root) {
    Set<String> seen = new HashSet<>();
    Stream.of("policy", "nat").flatMap(section -> items(root, section).stream())
        .forEach(rule -> Optional.ofNullable(rule.entries().get("id")).filter(at -> !seen.add(at.text()))
            .ifPresent(at -> at.problem("the id '" + at.text() + "' is taken",
                "each rule has its own: logs and counters are told by it")));
  }

  private static void natTargets(Site site, Cursor root) {
    List<String> firewalls = site.firewalls().stream().map(Device::name).toList();
    items(root, "nat").forEach(rule -> {
      exists(rule, "firewall", firewalls, "firewall");
      exists(rule, "to", site.devices().stream().map(Device::name).toList(), "device");
      List<String> interfaces = Optional.ofNullable(rule.entries().get("firewall"))
          .flatMap(at -> site.device(at.text()))
          .map(device -> device.interfaces().stream().map(Interface::name).toList()).orElse(List.of());
      exists(rule, "out", interfaces, "interface of that firewall");
      Optional.ofNullable(rule.entries().get("forward"))
          .ifPresent(at -> exists(at, "in", interfaces, "interface of that firewall"));
      Optional.ofNullable(rule.entries().get("masquerade")).ifPresent(
          zones -> zones.items().forEach(at -> named(at, site.zones().stream().map(Zone::name).toList(), "zone")));
    });
  }

  private static void links(Site site, Cursor root) {
    items(root, "links").forEach(link -> link.items().forEach(at -> {
      String text = at.text();
      int slash = Math.max(0, text.indexOf('/'));
      if (site.device(text.substring(0, slash)).flatMap(d -> d.findInterface(text.substring(slash + 1))).isEmpty()) {
        at.problem("'" + text + "' is no interface of a device", "");
      }
    }));
  }

  private static void exists(Cursor at, String field, Collection<String> names, String what) {
    Optional.ofNullable(at.entries().get(field)).ifPresent(value -> named(value, names, what));
  }

  private static void named(Cursor at, Collection<String> names, String what) {
    if (!names.contains(at.text())) {
      at.problem("there is no " + what + " '" + at.text() + "'", Spelling.remedy(at.text(), names));
    }
  }

  private interface AddressUse {
    void see(Interface plugged, InterfaceAddress address, Cursor at);
  }

  private static void eachAddress(Site site, Cursor root, AddressUse use) {
    section(root, "devices").forEach((name, device) -> section(device, "interfaces")
        .forEach((ifName, at) -> site.device(name).flatMap(d -> d.findInterface(ifName))
            .ifPresent(plugged -> plugged.addresses().forEach(address -> use.see(plugged, address, at)))));
  }

  private static Map<String, Cursor> section(Cursor root, String name) {
    return Optional.ofNullable(root.entries().get(name)).map(Cursor::entries).orElse(Map.of());
  }

  private static List<Cursor> items(Cursor root, String name) {
    return Optional.ofNullable(root.entries().get(name)).map(Cursor::items).orElse(List.of());
  }
}
