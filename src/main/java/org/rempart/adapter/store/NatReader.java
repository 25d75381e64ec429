package org.rempart.adapter.store;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rempart.net.IpAddress;
import org.rempart.net.IpPrefix;
import org.rempart.net.IpRange;
import org.rempart.net.PortRange;
import org.rempart.net.Service;
import org.rempart.site.NatRule;

/// The section `nat`. The one key of `masquerade`, `snat`, `forward`, `one-to-one`, `exempt` and `prefix` that
/// stands in an entry says of which kind it is.
final class NatReader {
  private static final List<String> KINDS = List.of("masquerade", "snat", "forward", "one-to-one", "exempt", "prefix");

  private NatReader() {}

  static Optional<NatRule> nat(Cursor at) {
    Set<String> keys = at.entries().keySet();
    List<String> kinds = KINDS.stream().filter(keys::contains).toList();
    if (kinds.size() != 1) {
      at.problem(
          kinds.isEmpty() ? "nothing says what is translated" : String.join(" and ", kinds) + " stand in one entry",
          "write one of " + String.join(", ", KINDS));
      return Optional.empty();
    }
    return switch (kinds.getFirst()) {
      case "masquerade" -> masquerade(at);
      case "snat" -> source(at);
      case "forward" -> forward(at);
      case "one-to-one" -> oneToOne(at);
      case "exempt" -> exempt(at);
      default -> prefix(at);
    };
  }

  private static Optional<NatRule> masquerade(Cursor at) {
    Fields fields = Fields.of(at, "id", "firewall", "masquerade", "out", "ipv6");
    List<String> from = named(fields, "masquerade");
    boolean ipv6 = fields.flag("ipv6", false);
    Optional<String> out = fields.wantedText("out");
    return head(fields).filter(_ -> out.isPresent() && !from.isEmpty())
        .flatMap(h -> at.make(() -> new NatRule.Masquerade(h.id(), h.firewall(), from, out.get(), ipv6)));
  }

  private static Optional<NatRule> source(Cursor at) {
    Fields fields = Fields.of(at, "id", "firewall", "snat", "out", "to");
    List<String> from = named(fields, "snat");
    Optional<String> out = fields.wantedText("out");
    Optional<IpRange> to = fields.wantedValue("to", IpRange::parse);
    return head(fields).filter(_ -> out.isPresent() && to.isPresent() && !from.isEmpty())
        .flatMap(h -> at.make(() -> new NatRule.SourceNat(h.id(), h.firewall(), from, out.get(), to.get())));
  }

  private static Optional<NatRule> forward(Cursor at) {
    Fields fields = Fields.of(at, "id", "firewall", "forward", "to", "port", "hairpin");
    Fields where = below(fields, "forward", "in", "address", "service");
    Optional<String> in = where.wantedText("in");
    Optional<IpAddress> address = where.value("address", IpAddress::parse);
    Optional<Service> service = where.wantedValue("service", Service::parse);
    Optional<String> to = fields.wantedText("to");
    Optional<PortRange> port = fields.value("port", PortRange::parse);
    boolean hairpin = fields.flag("hairpin", false);
    return head(fields).filter(_ -> in.isPresent() && service.isPresent() && to.isPresent())
        .filter(_ -> address.isPresent() || !where.has("address"))
        .flatMap(h -> at.make(() -> new NatRule.PortForward(h.id(), h.firewall(), in.get(), address, service.get(),
            to.get(), port, hairpin)));
  }

  private static Optional<NatRule> oneToOne(Cursor at) {
    Fields fields = Fields.of(at, "id", "firewall", "one-to-one", "device", "hairpin");
    Fields where = below(fields, "one-to-one", "on", "address");
    Optional<String> on = where.wantedText("on");
    Optional<IpAddress> address = where.wantedValue("address", IpAddress::parse);
    Optional<String> device = fields.wantedText("device");
    boolean hairpin = fields.flag("hairpin", false);
    return head(fields).filter(_ -> on.isPresent() && address.isPresent() && device.isPresent()).flatMap(h -> at.make(
        () -> new NatRule.OneToOne(h.id(), h.firewall(), on.get(), address.get(), device.get(), hairpin)));
  }

  private static Optional<NatRule> exempt(Cursor at) {
    Fields fields = Fields.of(at, "id", "firewall", "exempt", "to");
    List<String> from = named(fields, "exempt");
    List<String> to = named(fields, "to");
    return head(fields).filter(_ -> !from.isEmpty() && !to.isEmpty())
        .flatMap(h -> at.make(() -> new NatRule.Exempt(h.id(), h.firewall(), from, to)));
  }

  private static Optional<NatRule> prefix(Cursor at) {
    Fields fields = Fields.of(at, "id", "firewall", "prefix");
    Fields where = below(fields, "prefix", "on", "inside", "outside");
    Optional<String> on = where.wantedText("on");
    Optional<IpPrefix> inside = where.wantedValue("inside", IpPrefix::parse);
    Optional<IpPrefix> outside = where.wantedValue("outside", IpPrefix::parse);
    return head(fields).filter(_ -> on.isPresent() && inside.isPresent() && outside.isPresent()).flatMap(h -> at.make(
        () -> new NatRule.PrefixTranslation(h.id(), h.firewall(), on.get(), inside.get(), outside.get())));
  }

  /// What every entry has.
  private record Head(String id, String firewall) {}

  private static Optional<Head> head(Fields fields) {
    Optional<String> id = fields.wantedText("id");
    Optional<String> firewall = fields.wantedText("firewall");
    return id.flatMap(i -> firewall.map(f -> new Head(i, f)));
  }

  private static Fields below(Fields fields, String key, String... known) {
    return Fields.of(fields.find(key).orElseThrow(), known);
  }

  /// Ends of which there must be one.
  private static List<String> named(Fields fields, String key) {
    List<String> names = fields.names(key);
    fields.wanted(key).filter(_ -> names.isEmpty())
        .ifPresent(at -> at.problem("no end is named here", "write 'any' if every address is meant"));
    return names;
  }
}
