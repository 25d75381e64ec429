package org.rempart.ruleset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rempart.net.Family;
import org.rempart.net.Protocol;
import org.rempart.ruleset.level.Box;
import org.rempart.ruleset.level.ServiceBox;

/// What a box asks of a packet, field by field. What every packet here has is not asked; so boxes that ask the same
/// fields can share a map, and a map of hosts' ports has no interval for a zone's networks.
record MapKey(Map<Field, Value> asked) {
  private static final Map<Field, String> WORDS = Map.ofEntries(Map.entry(Field.IP_SADDR, "src"),
      Map.entry(Field.IP6_SADDR, "src"), Map.entry(Field.IP_DADDR, "dst"), Map.entry(Field.IP6_DADDR, "dst"),
      Map.entry(Field.L4PROTO, "proto"), Map.entry(Field.TH_SPORT, "sport"), Map.entry(Field.TH_DPORT, "port"),
      Map.entry(Field.ICMP_TYPE, "type"), Map.entry(Field.ICMPV6_TYPE, "type"));

  static MapKey of(Box box) {
    Map<Field, Value> asked = new LinkedHashMap<>();
    box.source().ifPresent(range -> asked.put(Fields.source(range.family()), new Value.Addresses(range)));
    box.destination().ifPresent(range -> asked.put(Fields.destination(range.family()), new Value.Addresses(range)));
    service(box.service(), asked);
    return new MapKey(asked);
  }

  private static void service(ServiceBox service, Map<Field, Value> asked) {
    if (service.numbered() && service.protocol().isIcmp()) {
      Field type = service.protocol().equals(Protocol.ICMP) ? Field.ICMP_TYPE : Field.ICMPV6_TYPE;
      asked.put(type, new Value.Numbers(service.numbers()));
      return;
    }
    if (!service.everyProtocol()) {
      asked.put(Field.L4PROTO, new Value.Numbers(service.protocols()));
    }
    if (service.mindsSource()) {
      asked.put(Field.TH_SPORT, new Value.Numbers(service.sources()));
    }
    if (service.numbered()) {
      asked.put(Field.TH_DPORT, new Value.Numbers(service.numbers()));
    }
  }

  List<Field> fields() {
    return List.copyOf(asked.keySet());
  }

  boolean interval() {
    return asked.values().stream().anyMatch(Value::interval);
  }

  Element element(List<Field> order) {
    return new Element(order.stream().map(field -> Optional.ofNullable(asked.get(field)).orElseThrow()).toList());
  }

  /// As names of maps have it: `ip-dst-port`.
  static String name(List<Field> fields) {
    List<String> words = new ArrayList<>();
    family(fields).ifPresent(family -> words.add(family == Family.IPV4 ? "ip" : "ip6"));
    words.add(fields.stream().map(field -> WORDS.getOrDefault(field, field.text())).collect(Collectors.joining("-")));
    return String.join("-", words);
  }

  private static Optional<Family> family(List<Field> fields) {
    if (fields.contains(Field.IP_SADDR) || fields.contains(Field.IP_DADDR) || fields.contains(Field.ICMP_TYPE)) {
      return Optional.of(Family.IPV4);
    }
    boolean six = fields.contains(Field.IP6_SADDR) || fields.contains(Field.IP6_DADDR)
        || fields.contains(Field.ICMPV6_TYPE);
    return six ? Optional.of(Family.IPV6) : Optional.empty();
  }
}
