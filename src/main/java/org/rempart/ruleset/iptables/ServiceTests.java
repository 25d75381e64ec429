package org.rempart.ruleset.iptables;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.rempart.net.Family;
import org.rempart.net.PortRange;
import org.rempart.net.Protocol;
import org.rempart.net.Service;
import org.rempart.policy.PolicyError;

/// Protocols and ports as conditions of iptables, as few as there can be.
final class ServiceTests {
  private static final int SLOTS = 15; // xt_multiport.h
  private static final int ANY_TYPE = 255; // ip_tables takes it for every type
  private static final Set<Integer> EXTENSION_HEADERS = Set.of(0, 43, 44, 60); // RFC 8200, 4: no protocols in IPv6

  private ServiceTests() {}

  /// @param subject the rule, for errors
  /// @param services without those that the family has not; empty means never
  /// @throws PolicyError for what iptables can't tell
  static Alternatives of(String subject, Family family, List<Service> services) throws PolicyError {
    Alternatives all = Alternatives.NEVER;
    for (Protocol protocol : services.stream().map(Service::protocol).distinct().sorted().toList()) {
      if (protocol.existsIn(family)) {
        all = all.or(one(subject, family, protocol,
            services.stream().filter(service -> service.protocol().equals(protocol)).toList()));
      }
    }
    return all;
  }

  /// ICMP of the other family is no service in this one, but a rule for everything else leaves its protocol out too
  /// (decision record 9).
  static Alternatives elsewhere(Family family, List<Service> services) {
    return Alternatives.ofEach(services.stream().map(Service::protocol).distinct()
        .filter(protocol -> !protocol.existsIn(family)).map(Condition::protocol).toList());
  }

  private static Alternatives one(String subject, Family family, Protocol protocol, List<Service> services)
      throws PolicyError {
    check(subject, family, protocol);
    if (services.stream().anyMatch(ServiceTests::isWhole)) {
      return Alternatives.of(family == Family.IPV6 && protocol.equals(Protocol.AH)
          ? new Condition("-m ah")
          : Condition.protocol(protocol));
    }
    if (protocol.isIcmp()) {
      return types(subject, protocol, merged(services.stream().map(Service::numbers).toList()));
    }
    List<Service> plain = services.stream().filter(one -> one.sourcePorts().equals(PortRange.ALL)).toList();
    List<Condition> conditions = new ArrayList<>(
        ports(protocol, merged(plain.stream().map(Service::numbers).toList())));
    services.stream().filter(one -> !plain.contains(one))
        .forEach(one -> conditions.add(Condition.ports(protocol, one.sourcePorts(), one.numbers())));
    return Alternatives.ofEach(conditions);
  }

  /// Without ports, and of all ports, are the same.
  private static boolean isWhole(Service service) {
    return service.numbers().equals(PortRange.ALL) && service.sourcePorts().equals(PortRange.ALL);
  }

  private static Alternatives types(String subject, Protocol protocol, List<PortRange> ranges) throws PolicyError {
    if (protocol.equals(Protocol.ICMP) && ranges.getLast().contains(ANY_TYPE)) {
      throw new PolicyError(subject, "icmp/" + ANY_TYPE,
          "can't be told by iptables, which takes that number for every type; leave it out, or use nftables");
    }
    return Alternatives.ofEach(ranges.stream()
        .flatMap(range -> IntStream.rangeClosed(range.first(), range.last()).boxed())
        .map(type -> Condition.icmpType(protocol, type)).toList());
  }

  private static List<Condition> ports(Protocol protocol, List<PortRange> ranges) {
    if (ranges.size() == 1) {
      return List.of(Condition.ports(protocol, PortRange.ALL, ranges.getFirst()));
    }
    List<Condition> conditions = new ArrayList<>();
    List<PortRange> some = new ArrayList<>();
    int slots = 0;
    for (PortRange range : ranges) {
      int needed = range.first() == range.last() ? 1 : 2;
      if (slots + needed > SLOTS) {
        conditions.add(Condition.anyPort(protocol, some));
        some.clear();
        slots = 0;
      }
      some.add(range);
      slots += needed;
    }
    if (!some.isEmpty()) {
      conditions.add(Condition.anyPort(protocol, some));
    }
    return conditions;
  }

  private static void check(String subject, Family family, Protocol protocol) throws PolicyError {
    if (protocol.number() == 0) {
      throw new PolicyError(subject, protocol.text(),
          "can't be told by iptables, which takes that number for every protocol; leave it out, or use nftables");
    }
    if (family == Family.IPV6 && EXTENSION_HEADERS.contains(protocol.number())) {
      throw new PolicyError(subject, protocol.text(),
          "is an extension header in IPv6, which iptables tells from no protocol; leave it out");
    }
  }

  /// Sorted, and overlapping or touching ranges made one.
  private static List<PortRange> merged(List<PortRange> ranges) {
    List<PortRange> merged = new ArrayList<>();
    for (PortRange range : ranges.stream().sorted().toList()) {
      if (!merged.isEmpty() && range.first() <= merged.getLast().last() + 1) {
        PortRange before = merged.removeLast();
        merged.add(new PortRange(before.first(), Math.max(before.last(), range.last())));
      } else {
        merged.add(range);
      }
    }
    return merged;
  }
}
