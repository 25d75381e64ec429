package org.rempart.ruleset;

import java.util.Map;
import java.util.Optional;

/// The names that nftables gives to numbers (nft(8), "DATA TYPES"; services from IANA's registry). More are
/// read than written: ports and unusual protocols are written as numbers, which mean the same everywhere.
public final class Symbols {
  private static final Map<String, Integer> PROTOCOLS = Map.of("icmp", 1, "tcp", 6, "udp", 17, "gre", 47, "esp", 50,
      "ah", 51, "ipv6-icmp", 58, "sctp", 132);
  private static final Map<String, Integer> ICMP = Map.ofEntries(Map.entry("echo-reply", 0),
      Map.entry("destination-unreachable", 3), Map.entry("source-quench", 4), Map.entry("redirect", 5),
      Map.entry("echo-request", 8), Map.entry("router-advertisement", 9), Map.entry("router-solicitation", 10),
      Map.entry("time-exceeded", 11), Map.entry("parameter-problem", 12), Map.entry("timestamp-request", 13),
      Map.entry("timestamp-reply", 14), Map.entry("info-request", 15), Map.entry("info-reply", 16),
      Map.entry("address-mask-request", 17), Map.entry("address-mask-reply", 18));
  private static final Map<String, Integer> ICMPV6 = Map.ofEntries(Map.entry("destination-unreachable", 1),
      Map.entry("packet-too-big", 2), Map.entry("time-exceeded", 3),
      Map.entry("parameter-problem", 4), Map.entry("echo-request", 128), Map.entry("echo-reply", 129),
      Map.entry("mld-listener-query", 130), Map.entry("mld-listener-report", 131), Map.entry("mld-listener-done", 132),
      Map.entry("nd-router-solicit", 133), Map.entry("nd-router-advert", 134), Map.entry("nd-neighbor-solicit", 135),
      Map.entry("nd-neighbor-advert", 136), Map.entry("nd-redirect", 137), Map.entry("router-renumbering", 138),
      Map.entry("ind-neighbor-solicit", 141), Map.entry("ind-neighbor-advert", 142),
      Map.entry("mld2-listener-report", 143));

  private Symbols() {}

  /// The number that a name stands for in this type; empty if it stands for none.
  public static Optional<Integer> number(ValueType type, String name) {
    return Optional.ofNullable((type == ValueType.INET_PROTO ? ProtocolNames.NUMBERS : names(type)).get(name));
  }

  /// The name under which a number is written; empty if it is written as a number.
  static Optional<String> name(ValueType type, int number) {
    return type == ValueType.INET_SERVICE
        ? Optional.empty()
        : names(type).entrySet().stream().filter(entry -> entry.getValue() == number).map(Map.Entry::getKey)
            .findFirst();
  }

  private static Map<String, Integer> names(ValueType type) {
    return switch (type) {
      case INET_PROTO -> PROTOCOLS;
      case ICMP_TYPE -> ICMP;
      case ICMPV6_TYPE -> ICMPV6;
      case INET_SERVICE -> ServiceNumbers.NUMBERS;
      case IFNAME, IPV4_ADDR, IPV6_ADDR, NF_PROTO, INTEGER, CT_STATE, CT_STATUS, CT_DIR, TCP_FLAG, PKT_TYPE,
          FIB_ADDRTYPE,
          HOUR, DAY, TIME, BOOLEAN ->
        Map.of();
    };
  }
}
