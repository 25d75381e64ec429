package org.rempart.adapter.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.rempart.net.InterfaceAddress;
import org.rempart.net.IpAddress;
import org.rempart.net.IpPrefix;
import org.rempart.site.Action;
import org.rempart.site.Device;
import org.rempart.site.DeviceRole;
import org.rempart.site.Group;
import org.rempart.site.Interface;
import org.rempart.site.Link;
import org.rempart.site.NamedService;
import org.rempart.site.NatRule;
import org.rempart.site.Network;
import org.rempart.site.PolicyRule;
import org.rempart.site.Site;
import org.rempart.site.SnmpAccess;
import org.rempart.site.SshAccess;
import org.rempart.site.Zone;
import org.rempart.site.ZoneKind;

/// The tree of `site.yaml` to a [Site]. What can't be read is noted and left out.
final class SiteReader {
  static final int FORMAT = 1;
  private static final List<String> SECTIONS = List.of("rempart", "name", "zones", "networks", "devices", "links",
      "services", "groups", "policy", "nat");

  private SiteReader() {}

  static Site read(Cursor root) {
    Map<String, Cursor> sections = root.fields(SECTIONS);
    version(root, sections);
    String name = sections.containsKey("name") ? sections.get("name").text() : "";
    return new Site(
        name,
        named(sections, "zones", SiteReader::zone),
        named(sections, "networks", SiteReader::network),
        named(sections, "devices", SiteReader::device),
        listed(sections, "links", SiteReader::link),
        named(sections, "services", (key, at) -> at.make(() -> new NamedService(key, all(at, text -> text)))),
        named(sections, "groups", (key, at) -> at.make(() -> new Group(key, all(at, text -> text)))),
        listed(sections, "policy", SiteReader::rule),
        listed(sections, "nat", SiteReader::nat));
  }

  private static void version(Cursor root, Map<String, Cursor> sections) {
    Cursor version = sections.get("rempart");
    if (version == null) {
      root.problem("the format's version is missing", "write 'rempart: " + FORMAT + "' on the first line");
    } else if (!version.text().equals(Integer.toString(FORMAT))) {
      version.problem("this site has format " + version.text() + ", this Rempart reads format " + FORMAT,
          "use a newer Rempart");
    }
  }

  private static <T> List<T> named(Map<String, Cursor> sections, String section,
      BiFunction<String, Cursor, Optional<T>> reader) {
    List<T> all = new ArrayList<>();
    Cursor at = sections.get(section);
    if (at != null) {
      at.entries().forEach((key, value) -> reader.apply(key, value).ifPresent(all::add));
    }
    return all;
  }

  private static <T> List<T> listed(
      Map<String, Cursor> sections, String section, java.util.function.Function<Cursor, Optional<T>> reader) {
    Cursor at = sections.get(section);
    return at == null ? List.of() : at.items().stream().flatMap(item -> reader.apply(item).stream()).toList();
  }

  private static Optional<Zone> zone(String name, Cursor at) {
    Map<String, Cursor> fields = at.fields(List.of("kind", "title"));
    Optional<ZoneKind> kind = choice(at, fields, "kind", ZoneKind.values());
    return kind.flatMap(k -> at.make(() -> new Zone(name, k, text(fields, "title", name))));
  }

  private static Optional<Network> network(String name, Cursor at) {
    Map<String, Cursor> fields = at.fields(List.of("zone", "prefixes", "vlan"));
    Optional<Integer> vlan = Optional.ofNullable(fields.get("vlan")).map(cursor -> cursor.number(1, 4094));
    return wanted(at, fields, "zone")
        .flatMap(zone -> at.make(() -> new Network(name, zone, all(fields, "prefixes", IpPrefix::parse), vlan)));
  }

  private static Optional<Device> device(String name, Cursor at) {
    Map<String, Cursor> fields = at.fields(List.of("role", "title", "ssh", "snmp", "interfaces"));
    Optional<DeviceRole> role = choice(at, fields, "role", DeviceRole.values());
    List<Interface> interfaces = named(fields, "interfaces", SiteReader::plugged);
    Optional<SshAccess> ssh = Optional.ofNullable(fields.get("ssh")).flatMap(SiteReader::ssh);
    Optional<SnmpAccess> snmp = Optional.ofNullable(fields.get("snmp")).flatMap(SiteReader::snmp);
    return role.flatMap(r -> at.make(() -> new Device(name, r, text(fields, "title", ""), interfaces, ssh, snmp)));
  }

  private static Optional<Interface> plugged(String name, Cursor at) {
    Map<String, Cursor> fields = at.fields(List.of("network", "addresses"));
    Optional<String> network = Optional.ofNullable(fields.get("network")).map(Cursor::text);
    return at.make(() -> new Interface(name, network, all(fields, "addresses", InterfaceAddress::parse)));
  }

  private static Optional<SshAccess> ssh(Cursor at) {
    Map<String, Cursor> fields = at.fields(List.of("address", "port", "user", "credential", "sudo"));
    Optional<IpAddress> address = wantedCursor(at, fields, "address").flatMap(cursor -> cursor.read(IpAddress::parse));
    String user = text(fields, "user", "root");
    boolean sudo = fields.containsKey("sudo") ? fields.get("sudo").flag() : !user.equals("root");
    int port = fields.containsKey("port") ? fields.get("port").number(1, 65535) : 22;
    Optional<String> credential = wanted(at, fields, "credential");
    return address.flatMap(a -> credential.flatMap(c -> at.make(() -> new SshAccess(a, port, user, c, sudo))));
  }

  private static Optional<SnmpAccess> snmp(Cursor at) {
    Map<String, Cursor> fields = at.fields(List.of("address", "port", "credential"));
    Optional<IpAddress> address = wantedCursor(at, fields, "address").flatMap(cursor -> cursor.read(IpAddress::parse));
    int port = fields.containsKey("port") ? fields.get("port").number(1, 65535) : 161;
    Optional<String> credential = wanted(at, fields, "credential");
    return address.flatMap(a -> credential.map(c -> new SnmpAccess(a, port, c)));
  }

  private static Optional<Link> link(Cursor at) {
    List<Link.End> ends = at.items().stream().flatMap(item -> end(item).stream()).toList();
    if (ends.size() != 2) {
      at.problem("a link has two ends", "write [device/interface, device/interface]");
      return Optional.empty();
    }
    return Optional.of(new Link(ends.getFirst(), ends.getLast()));
  }

  private static Optional<Link.End> end(Cursor at) {
    String text = at.text();
    int slash = text.indexOf('/');
    if (slash < 1) {
      at.problem("'" + text + "' is no end of a link", "write device/interface");
      return Optional.empty();
    }
    return Optional.of(new Link.End(text.substring(0, slash), text.substring(slash + 1)));
  }

  private static Optional<PolicyRule> rule(Cursor at) {
    Map<String, Cursor> fields = at
        .fields(List.of("id", "from", "to", "services", "action", "log", "enabled", "reason"));
    Optional<String> id = wanted(at, fields, "id");
    Action action = fields.containsKey("action")
        ? choice(at, fields, "action", Action.values()).orElse(Action.DROP)
        : Action.ACCEPT;
    boolean log = fields.containsKey("log") && fields.get("log").flag();
    boolean enabled = !fields.containsKey("enabled") || fields.get("enabled").flag();
    return id.flatMap(
        i -> at.make(() -> new PolicyRule(i, all(fields, "from", text -> text), all(fields, "to", text -> text),
            all(fields, "services", text -> text), action, log, enabled, text(fields, "reason", ""))));
  }

  private static Optional<NatRule> nat(Cursor at) {
    Map<String, Cursor> fields = at.fields(List.of("id", "firewall", "masquerade", "out", "forward", "to", "port"));
    Optional<String> id = wanted(at, fields, "id");
    Optional<String> firewall = wanted(at, fields, "firewall");
    if (id.isEmpty() || firewall.isEmpty()) {
      return Optional.empty();
    }
    if (fields.containsKey("masquerade")) {
      return wanted(at, fields, "out").flatMap(
          out -> at.make(
              () -> new NatRule.Masquerade(id.get(), firewall.get(), all(fields, "masquerade", text -> text), out)));
    }
    return NatReader.forward(at, fields, id.get(), firewall.get());
  }

  static <E extends Enum<E>> Optional<E> choice(Cursor at, Map<String, Cursor> fields, String key, E[] values) {
    return wantedCursor(at, fields, key).flatMap(cursor -> {
      String text = cursor.text();
      Optional<E> found = Arrays.stream(values).filter(value -> value.name().toLowerCase(Locale.ROOT).equals(text))
          .findFirst();
      if (found.isEmpty()) {
        List<String> all = Arrays.stream(values).map(value -> value.name().toLowerCase(Locale.ROOT)).toList();
        cursor.problem("'" + text + "' is no " + key, Spelling.remedy(text, all));
      }
      return found;
    });
  }

  static Optional<Cursor> wantedCursor(Cursor at, Map<String, Cursor> fields, String key) {
    if (!fields.containsKey(key)) {
      at.problem("'" + key + "' is missing", "");
    }
    return Optional.ofNullable(fields.get(key));
  }

  static Optional<String> wanted(Cursor at, Map<String, Cursor> fields, String key) {
    return wantedCursor(at, fields, key).map(Cursor::text);
  }

  private static String text(Map<String, Cursor> fields, String key, String otherwise) {
    Cursor at = fields.get(key);
    return at == null ? otherwise : at.text();
  }

  private static <T> List<T> all(Map<String, Cursor> fields, String key,
      java.util.function.Function<String, T> parser) {
    Cursor at = fields.get(key);
    return at == null ? List.of() : all(at, parser);
  }

  private static <T> List<T> all(Cursor at, java.util.function.Function<String, T> parser) {
    return at.items().stream().flatMap(item -> item.read(parser).stream()).toList();
  }
}
