package org.rempart.ruleset;

import java.util.Arrays;
import java.util.Optional;

/// What a match looks at. A packet that lacks the field (an IPv6 packet has no `ip saddr`) never matches,
/// negated or not.
public enum Field {
  IIFNAME("iifname", ValueType.IFNAME),
  OIFNAME("oifname", ValueType.IFNAME),
  PKTTYPE("meta pkttype", ValueType.PKT_TYPE),
  HOUR("meta hour", ValueType.HOUR),
  DAY("meta day", ValueType.DAY),
  TIME("meta time", ValueType.TIME),
  NFPROTO("meta nfproto", ValueType.NF_PROTO),
  L4PROTO("meta l4proto", ValueType.INET_PROTO),
  IP_SADDR("ip saddr", ValueType.IPV4_ADDR),
  IP_DADDR("ip daddr", ValueType.IPV4_ADDR),
  /// As the header says; `meta l4proto` is better, which also sees behind extension headers.
  IP_PROTOCOL("ip protocol", ValueType.INET_PROTO),
  /// Flags and offset of a fragment; the offset is in the lower 13 bits.
  IP_FRAG_OFF("ip frag-off", ValueType.INTEGER),
  IP6_SADDR("ip6 saddr", ValueType.IPV6_ADDR),
  IP6_DADDR("ip6 daddr", ValueType.IPV6_ADDR),
  IP6_HOPLIMIT("ip6 hoplimit", ValueType.INTEGER),
  /// Type of the routing header; type 0 is deprecated (RFC 5095).
  RT_TYPE("rt type", ValueType.INTEGER),
  EXTHDR_FRAG("exthdr frag", ValueType.BOOLEAN),
  EXTHDR_RT("exthdr rt", ValueType.BOOLEAN),
  /// The port of any protocol: without `meta l4proto` it reads the same bytes of a protocol that has none.
  TH_SPORT("th sport", ValueType.INET_SERVICE),
  TH_DPORT("th dport", ValueType.INET_SERVICE),
  TCP_FLAGS("tcp flags", ValueType.TCP_FLAG),
  TCP_SPORT("tcp sport", ValueType.INET_SERVICE),
  TCP_DPORT("tcp dport", ValueType.INET_SERVICE),
  UDP_SPORT("udp sport", ValueType.INET_SERVICE),
  UDP_DPORT("udp dport", ValueType.INET_SERVICE),
  SCTP_SPORT("sctp sport", ValueType.INET_SERVICE),
  SCTP_DPORT("sctp dport", ValueType.INET_SERVICE),
  ICMP_TYPE("icmp type", ValueType.ICMP_TYPE),
  ICMPV6_TYPE("icmpv6 type", ValueType.ICMPV6_TYPE),
  CT_STATE("ct state", ValueType.CT_STATE),
  CT_STATUS("ct status", ValueType.CT_STATUS),
  CT_DIRECTION("ct direction", ValueType.CT_DIR),
  CT_ORIGINAL_IP_DADDR("ct original ip daddr", ValueType.IPV4_ADDR),
  CT_ORIGINAL_IP6_DADDR("ct original ip6 daddr", ValueType.IPV6_ADDR),
  /// Before any translation. Only behind a match of the protocol, and with one value or one range: nft 1.0.6
  /// takes a set, but lists it so that nobody can read it.
  CT_ORIGINAL_PROTO_DST("ct original proto-dst", ValueType.INET_SERVICE),
  FIB_SADDR_TYPE("fib saddr type", ValueType.FIB_ADDRTYPE),
  FIB_DADDR_TYPE("fib daddr type", ValueType.FIB_ADDRTYPE);

  private final String text;
  private final ValueType type;

  Field(String text, ValueType type) {
    this.text = text;
    this.type = type;
  }

  public String text() {
    return text;
  }

  public ValueType type() {
    return type;
  }

  public static Optional<Field> parse(String text) {
    return Arrays.stream(values()).filter(field -> field.text.equals(text)).findFirst();
  }
}
