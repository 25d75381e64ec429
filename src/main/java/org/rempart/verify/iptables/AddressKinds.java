package org.rempart.verify.iptables;

import org.rempart.verify.filter.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.rempart.net.IpPrefix;
import org.rempart.net.IpSet;
import org.rempart.verify.filter.AddressKind;
import org.rempart.verify.filter.Condition;
import org.rempart.verify.filter.RulesetError;

/// `-m addrtype` (`xt_addrtype.c` in Linux).
final class AddressKinds {
  private static final Map<String, AddressKind> KINDS = Map.of("UNSPEC", AddressKind.UNSPECIFIED, "UNICAST",
      AddressKind.UNICAST, "LOCAL", AddressKind.LOCAL, "BROADCAST", AddressKind.BROADCAST, "ANYCAST",
      AddressKind.ANYCAST, "MULTICAST", AddressKind.MULTICAST, "BLACKHOLE", AddressKind.BLACKHOLE, "UNREACHABLE",
      AddressKind.UNREACHABLE, "PROHIBIT", AddressKind.PROHIBIT);
  /// Without a meaning for addresses of packets, but known.
  private static final Set<String> OTHERS = Set.of("THROW", "NAT", "XRESOLVE");
  private static final Set<String> NOT_OF_IPV6 = Set.of("BROADCAST", "PROHIBIT", "THROW", "NAT", "XRESOLVE");

  private static final IpSet MULTICAST = IpSet.of(IpPrefix.parse("ff00::/8"));
  private static final IpSet UNSPECIFIED = IpSet.of(IpPrefix.parse("::"));
  private static final IpSet UNICAST = IpSet.ALL.minus(IpSet.of(IpPrefix.parse("0.0.0.0/0"))).minus(MULTICAST)
      .minus(UNSPECIFIED).minus(IpSet.of(IpPrefix.parse("::ffff:0:0/96")));

  private AddressKinds() {}

  static Condition asked(Use use, Scope scope) throws RulesetError {
    boolean limited = use.has("limit-iface-in") || use.has("limit-iface-out");
    List<Condition> parts = new ArrayList<>();
    for (Given given : use.given()) {
      if (given.option().values() > 0) {
        Condition plain = kinds(given, scope);
        parts.add(given.asks(limited ? limited(use, given) : plain));
      }
    }
    if (parts.isEmpty()) {
      throw use.name().error("--src-type or --dst-type is expected behind it");
    }
    return Terms.all(parts);
  }

  private static Condition limited(Use use, Given given) {
    String side = use.has("limit-iface-in") ? "--limit-iface-in" : "--limit-iface-out";
    return new Condition.Unclear("addrtype " + given.words() + " " + side, true);
  }

  private static Condition kinds(Given given, Scope scope) throws RulesetError {
    List<String> names = List.of(given.value().text().split(",", -1));
    for (String name : names) {
      if (!KINDS.containsKey(name) && !OTHERS.contains(name)) {
        throw given.value()
            .error("'" + name + "' is no type of address; such as LOCAL, BROADCAST, UNICAST are expected");
      }
      if (!scope.isIpv4() && NOT_OF_IPV6.contains(name)) {
        throw given.value().error("'" + name + "' is known to iptables only");
      }
    }
    boolean source = given.is("src-type");
    return scope.isIpv4()
        ? Terms.any(names.stream().map(name -> kind(source, name)).toList())
        : ipv6(source, names);
  }

  private static Condition kind(boolean source, String name) {
    AddressKind kind = KINDS.get(name);
    return kind == null
        ? new Condition.Unclear("addrtype --" + (source ? "src" : "dst") + "-type " + name, true)
        : new Condition.AddressIs(source, kind);
  }

  /// Here the kernel looks at the address itself for some types and wants all of these, and asks the routing table for
  /// one of the others.
  private static Condition ipv6(boolean source, List<String> names) {
    Stream<Condition> plain = names.stream().flatMap(name -> switch (name) {
      case "MULTICAST" -> Stream.of(field(source, MULTICAST));
      case "UNICAST" -> Stream.of(field(source, UNICAST));
      case "UNSPEC" -> Stream.of(field(source, UNSPECIFIED));
      default -> Stream.empty();
    });
    List<Condition> routed = names.stream().filter(Set.of("LOCAL", "ANYCAST", "UNREACHABLE")::contains)
        .map(name -> kind(source, name)).toList();
    return Terms.all(Stream.concat(plain, routed.isEmpty() ? Stream.empty() : Stream.of(Terms.any(routed))).toList());
  }

  private static Condition field(boolean source, IpSet set) {
    return source ? new Condition.From(set) : new Condition.To(set);
  }
}
