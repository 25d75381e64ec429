package org.rempart.ruleset;

import java.util.Arrays;
import java.util.Optional;

/// What a match looks at. A packet that lacks the field (an IPv6 packet has no `ip saddr`) never matches,
/// negated or not.
public enum Field {
  IIFNAME("iifname", ValueType.IFNAME),
  OIFNAME("oifname", ValueType.IFNAME),
  NFPROTO("meta nfproto", ValueType.NF_PROTO),
  L4PROTO("meta l4proto", ValueType.INET_PROTO),
  IP_SADDR("ip saddr", ValueType.IPV4_ADDR),
  IP_DADDR("ip daddr", ValueType.IPV4_ADDR),
  IP6_SADDR("ip6 saddr", ValueType.IPV6_ADDR),
  IP6_DADDR("ip6 daddr", ValueType.IPV6_ADDR),
  IP6_HOPLIMIT("ip6 hoplimit", ValueType.INTEGER),
  TCP_SPORT("tcp sport", ValueType.INET_SERVICE),
  TCP_DPORT("tcp dport", ValueType.INET_SERVICE),
  UDP_SPORT("udp sport", ValueType.INET_SERVICE),
  UDP_DPORT("udp dport", ValueType.INET_SERVICE),
  SCTP_SPORT("sctp sport", ValueType.INET_SERVICE),
  SCTP_DPORT("sctp dport", ValueType.INET_SERVICE),
  ICMP_TYPE("icmp type", ValueType.ICMP_TYPE),
  ICMPV6_TYPE("icmpv6 type", ValueType.ICMPV6_TYPE),
  CT_STATE("ct state", ValueType.CT_STATE),
  CT_STATUS("ct status", ValueType.CT_STATUS);

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
