package org.rempart.net;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A protocol above IP, by its number (IANA, "Assigned Internet Protocol Numbers").
public record Protocol(int number) implements Comparable<Protocol> {
  public static final Protocol ICMP = new Protocol(1);
  public static final Protocol TCP = new Protocol(6);
  public static final Protocol UDP = new Protocol(17);
  public static final Protocol GRE = new Protocol(47);
  public static final Protocol ESP = new Protocol(50);
  public static final Protocol AH = new Protocol(51);
  public static final Protocol ICMPV6 = new Protocol(58);
  public static final Protocol SCTP = new Protocol(132);

  /// How a protocol without a name is written: `protocol/253`.
  public static final String BY_NUMBER = "protocol";

  private static final Map<Integer, String> NAMES = Map.ofEntries(Map.entry(1, "icmp"), Map.entry(2, "igmp"),
      Map.entry(4, "ipip"), Map.entry(6, "tcp"), Map.entry(17, "udp"), Map.entry(33, "dccp"), Map.entry(41, "sit"),
      Map.entry(47, "gre"), Map.entry(50, "esp"), Map.entry(51, "ah"), Map.entry(58, "icmpv6"),
      Map.entry(88, "eigrp"), Map.entry(89, "ospf"), Map.entry(97, "etherip"), Map.entry(103, "pim"),
      Map.entry(108, "ipcomp"), Map.entry(112, "vrrp"), Map.entry(115, "l2tp"), Map.entry(132, "sctp"),
      Map.entry(136, "udplite"), Map.entry(137, "mpls"));
  private static final Map<String, Protocol> BY_NAME = NAMES.entrySet().stream()
      .collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, named -> new Protocol(named.getKey())));

  public Protocol {
    if (number < 0 || number > 255) {
      throw new IllegalArgumentException("a protocol's number is 0 to 255, not " + number);
    }
  }

  /// Reads `tcp`, `udp`, `icmp` ...; empty if no protocol has this name.
  public static Optional<Protocol> parse(String text) {
    return Optional.ofNullable(BY_NAME.get(text));
  }

  /// All that have a name, by number.
  public static List<Protocol> named() {
    return NAMES.keySet().stream().sorted().map((Function<Integer, Protocol>) Protocol::new).toList();
  }

  /// TCP, UDP and SCTP: the protocols whose ports a service may name.
  public boolean hasPorts() {
    return equals(TCP) || equals(UDP) || equals(SCTP);
  }

  public boolean isIcmp() {
    return equals(ICMP) || equals(ICMPV6);
  }

  /// Whether packets of this protocol exist in the family: ICMP is IPv4's alone, ICMPv6 is IPv6's.
  public boolean existsIn(Family family) {
    return equals(ICMP) ? family == Family.IPV4 : !equals(ICMPV6) || family == Family.IPV6;
  }

  /// Its name, or `protocol/253`.
  public String text() {
    return NAMES.getOrDefault(number, BY_NUMBER + "/" + number);
  }

  @Override
  public int compareTo(Protocol other) {
    return Integer.compare(number, other.number);
  }

  @Override
  public String toString() {
    return text();
  }
}
