package org.rempart.verify.nft.meaning;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rempart.ruleset.Symbols;
import org.rempart.ruleset.ValueType;

/// The names that nft gives to numbers (nft(8), "DATA TYPES"; its sources where the manual is silent).
final class SymbolNames {
  static final Syntax.Names PRESENCE = of("missing 0, false 0, exists 1, true 1");
  static final Syntax.Names STATES = of("invalid 1, established 2, related 4, new 8, untracked 64");
  static final Syntax.Names STATUSES = of("expected 1, seen-reply 2, assured 4, confirmed 8, snat 16, dnat 32, "
      + "dying 512");
  static final Syntax.Names DIRECTIONS = of("original 0, reply 1");
  static final Syntax.Names FAMILIES = of("ipv4 2, ipv6 10");
  static final Syntax.Names ETHERTYPES = of("ip 2048, arp 2054, vlan 33024, 8021q 33024, 8021ad 34984, ip6 34525");
  static final Syntax.Names CASTS = of("host 0, unicast 0, broadcast 1, multicast 2, other 3");
  static final Syntax.Names ADDRESS_KINDS = of("unspec 0, unicast 1, local 2, broadcast 3, anycast 4, multicast 5, "
      + "blackhole 6, unreachable 7, prohibit 8");
  static final Syntax.Names TCP_FLAGS = of("fin 1, syn 2, rst 4, psh 8, ack 16, urg 32, ecn 64, cwr 128");
  static final Syntax.Names DSCP = of("cs0 0, cs1 8, cs2 16, cs3 24, cs4 32, cs5 40, cs6 48, cs7 56, df 0, be 0, "
      + "lephb 1, le 1, af11 10, af12 12, af13 14, af21 18, af22 20, af23 22, af31 26, af32 28, af33 30, af41 34, "
      + "af42 36, af43 38, va 44, ef 46");
  static final Syntax.Names ECN = of("not-ect 0, ect1 1, ect0 2, ce 3");
  static final Syntax.Names ICMP_CODES = of("net-unreachable 0, host-unreachable 1, prot-unreachable 2, "
      + "port-unreachable 3, frag-needed 4, net-prohibited 9, host-prohibited 10, admin-prohibited 13");
  static final Syntax.Names ICMPV6_CODES = of("no-route 0, admin-prohibited 1, addr-unreachable 3, "
      + "port-unreachable 4, policy-fail 5, reject-route 6");
  static final Syntax.Names DAYS = folded("sunday 0, monday 1, tuesday 2, wednesday 3, thursday 4, friday 5, "
      + "saturday 6");
  static final Syntax.Names ICMP_TYPES = symbols(ValueType.ICMP_TYPE);
  static final Syntax.Names ICMPV6_TYPES = either(symbols(ValueType.ICMPV6_TYPE), of("nd-redirect 137, "
      + "mld-listener-reduction 132, node-information-query 139, node-information-response 140"));
  static final Syntax.Names PROTOCOLS = symbols(ValueType.INET_PROTO);
  static final Syntax.Names PORTS = symbols(ValueType.INET_SERVICE);

  private SymbolNames() {}

  private static Syntax.Names symbols(ValueType type) {
    return name -> Symbols.number(type, name).map(OptionalLong::of).orElse(OptionalLong.empty());
  }

  private static Syntax.Names either(Syntax.Names one, Syntax.Names other) {
    return name -> {
      OptionalLong found = one.number(name);
      return found.isPresent() ? found : other.number(name);
    };
  }

  /// @param list as `one 1, two 2`
  static Syntax.Names of(String list) {
    Map<String, Long> numbers = Arrays.stream(list.split(", ", -1)).map(pair -> pair.split(" ", -1))
        .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> Long.valueOf(pair[1])));
    Function<String, Long> lookUp = name -> numbers.getOrDefault(name, -1L);
    return name -> lookUp.apply(name) < 0 ? OptionalLong.empty() : OptionalLong.of(lookUp.apply(name));
  }

  /// In small and capital letters, and by their first three.
  private static Syntax.Names folded(String list) {
    Syntax.Names names = of(list);
    return name -> Arrays.stream(list.split(", ", -1)).map(pair -> pair.split(" ", -1)[0])
        .filter(full -> full.equals(name.toLowerCase(Locale.ROOT)) || (name.length() == 3
            && full.startsWith(name.toLowerCase(Locale.ROOT))))
        .findFirst().map(names::number).orElse(OptionalLong.empty());
  }
}
