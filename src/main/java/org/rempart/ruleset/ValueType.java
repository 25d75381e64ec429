package org.rempart.ruleset;

import java.util.Arrays;
import java.util.Optional;

/// The data types of nftables that fields and sets have (nft(8), "DATA TYPES").
public enum ValueType {
  IFNAME("ifname"),
  IPV4_ADDR("ipv4_addr"),
  IPV6_ADDR("ipv6_addr"),
  INET_SERVICE("inet_service"),
  INET_PROTO("inet_proto"),
  ICMP_TYPE("icmp_type"),
  ICMPV6_TYPE("icmpv6_type"),
  NF_PROTO("nf_proto"),
  INTEGER("integer"),
  CT_STATE("ct_state"),
  CT_STATUS("ct_status"),
  CT_DIR("ct_dir"),
  TCP_FLAG("tcp_flag"),
  PKT_TYPE("pkt_type"),
  FIB_ADDRTYPE("fib_addrtype"),
  HOUR("hour"),
  DAY("day"),
  TIME("time"),
  BOOLEAN("boolean");

  private final String text;

  ValueType(String text) {
    this.text = text;
  }

  public String text() {
    return text;
  }

  public static Optional<ValueType> parse(String text) {
    return Arrays.stream(values()).filter(type -> type.text.equals(text)).findFirst();
  }
}
