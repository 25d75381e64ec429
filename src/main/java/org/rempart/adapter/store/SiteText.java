package org.rempart.adapter.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rempart.site.Action;
import org.rempart.site.Device;
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

/// How the entries of `site.yaml` are written. The same entry gives the same lines.
final class SiteText {
  private SiteText() {}

  /// An entry of a section: what tells it from the others, the object, and its lines.
  record Entry(String key, Object value, String text) {}

  /// The sections in their order, each with its entries in theirs.
  static Map<String, List<Entry>> sections(Site site) {
    Map<String, List<Entry>> sections = new LinkedHashMap<>();
    sections.put("zones", entries(site.zones(), Zone::name, SiteText::zone));
    sections.put("networks", entries(site.networks(), Network::name, SiteText::network));
    sections.put("devices", entries(site.devices(), Device::name, SiteText::device));
    sections.put("links",
        entries(site.links(), Link::toString, link -> "  - [" + word(link.a()) + ", " + word(link.b()) + "]\n"));
    sections.put("services",
        entries(site.services(), NamedService::name, s -> "  " + s.name() + ": " + list(s.members()) + "\n"));
    sections.put("groups", entries(site.groups(), Group::name, g -> "  " + g.name() + ": " + list(g.members()) + "\n"));
    sections.put("policy", entries(site.policy(), PolicyRule::id, SiteText::rule));
    sections.put("nat", entries(site.nat(), NatRule::id, SiteText::nat));
    return sections;
  }

  private static <T> List<Entry> entries(
      List<T> all, java.util.function.Function<T, String> key, java.util.function.Function<T, String> text) {
    return all.stream().map(one -> new Entry(key.apply(one), one, text.apply(one))).toList();
  }

  private static String zone(Zone zone) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("kind", zone.kind().text());
    fields.put("title", word(zone.title()));
    return "  " + zone.name() + ": " + flow(fields) + "\n";
  }

  private static String network(Network network) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("zone", network.zone());
    fields.put("prefixes", list(network.prefixes()));
    network.vlan().ifPresent(vlan -> fields.put("vlan", vlan.toString()));
    return "  " + network.name() + ": " + flow(fields) + "\n";
  }

  private static String device(Device device) {
    StringBuilder text = new StringBuilder("  " + device.name() + ":\n    role: " + device.role().text() + "\n");
    if (!device.title().isEmpty()) {
      text.append("    title: ").append(word(device.title())).append('\n');
    }
    device.ssh().ifPresent(ssh -> text.append("    ssh: ").append(ssh(ssh)).append('\n'));
    device.snmp().ifPresent(snmp -> text.append("    snmp: ").append(snmp(snmp)).append('\n'));
    if (!device.interfaces().isEmpty()) {
      text.append("    interfaces:\n");
      device.interfaces().forEach(plugged -> text.append("      ").append(word(plugged.name())).append(": ")
          .append(plugged(plugged)).append('\n'));
    }
    return text.toString();
  }

  private static String plugged(Interface plugged) {
    Map<String, String> fields = new LinkedHashMap<>();
    plugged.network().ifPresent(network -> fields.put("network", network));
    fields.put("addresses", list(plugged.addresses()));
    return flow(fields);
  }

  private static String ssh(SshAccess ssh) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("address", word(ssh.address()));
    if (ssh.port() != 22) {
      fields.put("port", Integer.toString(ssh.port()));
    }
    fields.put("user", word(ssh.user()));
    fields.put("credential", word(ssh.credential()));
    if (ssh.sudo() == ssh.user().equals("root")) {
      fields.put("sudo", Boolean.toString(ssh.sudo()));
    }
    return flow(fields);
  }

  private static String snmp(SnmpAccess snmp) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("address", word(snmp.address()));
    if (snmp.port() != 161) {
      fields.put("port", Integer.toString(snmp.port()));
    }
    fields.put("credential", word(snmp.credential()));
    return flow(fields);
  }

  private static String rule(PolicyRule rule) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("id", rule.id());
    fields.put("from", list(rule.from()));
    fields.put("to", list(rule.to()));
    if (!rule.services().isEmpty()) {
      fields.put("services", list(rule.services()));
    }
    if (rule.action() != Action.ACCEPT) {
      fields.put("action", rule.action().text());
    }
    if (rule.log()) {
      fields.put("log", "true");
    }
    if (!rule.enabled()) {
      fields.put("enabled", "false");
    }
    if (!rule.reason().isEmpty()) {
      fields.put("reason", word(rule.reason()));
    }
    return "  - " + flow(fields) + "\n";
  }

  private static String nat(NatRule rule) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("id", rule.id());
    fields.put("firewall", rule.firewall());
    switch (rule) {
      case NatRule.Masquerade masquerade -> {
        fields.put("masquerade", list(masquerade.from()));
        fields.put("out", word(masquerade.out()));
      }
      case NatRule.PortForward forward -> {
        Map<String, String> where = new LinkedHashMap<>();
        where.put("in", word(forward.in()));
        forward.address().ifPresent(address -> where.put("address", word(address)));
        where.put("service", word(forward.service()));
        fields.put("forward", flow(where));
        fields.put("to", forward.toDevice());
        forward.toPorts().ifPresent(ports -> fields.put("port", ports.toString()));
      }
      case NatRule.SourceNat _,NatRule.OneToOne _,NatRule.Exempt _,NatRule.PrefixTranslation _ ->
        throw new IllegalArgumentException("NAT rule '" + rule.id() + "' can't be written");
    }
    return "  - " + flow(fields) + "\n";
  }

  static String flow(Map<String, String> fields) {
    return fields.entrySet().stream().map(field -> field.getKey() + ": " + field.getValue())
        .collect(Collectors.joining(", ", "{", "}"));
  }

  static String list(Collection<?> items) {
    return items.stream().map(SiteText::word).collect(Collectors.joining(", ", "[", "]"));
  }

  /// A plain word where YAML reads it back as the same text, else in double quotes.
  static String word(Object value) {
    String text = value.toString();
    boolean plain = text.matches("[A-Za-z_][A-Za-z0-9_./@-]*( [A-Za-z0-9_./@()-]+)*")
        && !text.matches("(?i)true|false|null|yes|no|on|off");
    if (plain || text.matches("\\d{1,3}(\\.\\d{1,3}){3}(/\\d{1,3})?")) {
      return text;
    }
    List<String> escaped = new ArrayList<>();
    text.codePoints().forEach(c -> escaped.add(switch (c) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\n' -> "\\n";
      case '\t' -> "\\t";
      default -> c < 0x20 || c == 0x7f || (c >= 0x80 && c < 0xa0) ? String.format("\\x%02x", c) : Character.toString(c);
    }));
    return "\"" + String.join("", escaped) + "\"";
  }
}
