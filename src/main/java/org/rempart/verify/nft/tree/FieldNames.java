package org.rempart.verify.nft.tree;

import java.util.Map;
import java.util.Set;

/// The names of nft(8) for what a packet bears.
public final class FieldNames {
  private static final Map<String, Set<String>> HEADERS = Map.ofEntries(
      Map.entry("ether", Set.of("saddr", "daddr", "type")),
      Map.entry("vlan", Set.of("id", "dei", "cfi", "pcp", "type")),
      Map.entry("arp", Set.of("htype", "ptype", "hlen", "plen", "operation", "saddr ip", "saddr ether", "daddr ip",
          "daddr ether")),
      Map.entry("ip", Set.of("version", "hdrlength", "dscp", "ecn", "length", "id", "frag-off", "ttl", "protocol",
          "checksum", "saddr", "daddr")),
      Map.entry("ip6", Set.of("version", "dscp", "ecn", "flowlabel", "length", "nexthdr", "hoplimit", "saddr",
          "daddr")),
      Map.entry("icmp", Set.of("type", "code", "checksum", "id", "sequence", "gateway", "mtu")),
      Map.entry("icmpv6", Set.of("type", "code", "checksum", "parameter-problem", "packet-too-big", "id", "sequence",
          "max-delay", "mtu", "taddr", "daddr")),
      Map.entry("igmp", Set.of("type", "mrt", "checksum", "group")),
      Map.entry("tcp", Set.of("sport", "dport", "sequence", "ackseq", "doff", "reserved", "flags", "window",
          "checksum", "urgptr")),
      Map.entry("udp", Set.of("sport", "dport", "length", "checksum")),
      Map.entry("udplite", Set.of("sport", "dport", "checksum", "csumcov")),
      Map.entry("sctp", Set.of("sport", "dport", "vtag", "checksum")),
      Map.entry("dccp", Set.of("sport", "dport", "type")),
      Map.entry("th", Set.of("sport", "dport")),
      Map.entry("ah", Set.of("nexthdr", "hdrlength", "reserved", "spi", "sequence")),
      Map.entry("esp", Set.of("spi", "sequence")),
      Map.entry("comp", Set.of("nexthdr", "flags", "cpi")),
      Map.entry("gre", Set.of("flags", "version", "protocol")),
      Map.entry("vxlan", Set.of("vni", "flags")),
      Map.entry("geneve", Set.of("vni", "type")),
      Map.entry("hbh", Set.of("nexthdr", "hdrlength")),
      Map.entry("dst", Set.of("nexthdr", "hdrlength")),
      Map.entry("mh", Set.of("nexthdr", "hdrlength", "type", "checksum")),
      Map.entry("srh", Set.of("flags", "tag", "sid", "seg-left")),
      Map.entry("frag", Set.of("nexthdr", "reserved", "reserved2", "frag-off", "more-fragments", "id")),
      Map.entry("rt", Set.of("nexthdr", "hdrlength", "type", "seg-left", "classid", "nexthop", "mtu", "ipsec",
          "ip nexthop", "ip6 nexthop")),
      Map.entry("rt0", Set.of("addr[1]")),
      Map.entry("rt2", Set.of("addr")),
      Map.entry("socket", Set.of("transparent", "mark", "wildcard")));

  private static final Set<String> META = Set.of("length", "protocol", "nfproto", "l4proto", "priority", "random",
      "mark", "iif", "iifname", "iiftype", "iifkind", "iifgroup", "oif", "oifname", "oiftype", "oifkind", "oifgroup",
      "skuid", "skgid", "nftrace", "rtclassid", "ibrname", "obrname", "pkttype", "cpu", "cgroup", "secmark", "ipsec",
      "sdif", "sdifname", "time", "day", "hour", "broute", "ibrpvid", "ibrvproto");
  private static final Map<String, String> META_ALIASES = Map.of("secpath", "ipsec", "ibriport", "ibrname",
      "ibridgename", "ibrname", "obriport", "obrname", "obridgename", "obrname");
  /// Those that are written without `meta`.
  private static final Set<String> BARE_META = Set.of("iif", "iifname", "iiftype", "iifgroup", "oif", "oifname",
      "oiftype", "oifgroup", "mark", "skuid", "skgid", "nftrace", "rtclassid", "ibriport", "ibridgename", "ibrname",
      "obriport", "obridgename", "obrname", "pkttype", "cpu", "cgroup", "random", "secpath", "ipsec", "time", "day",
      "hour");

  private static final Set<String> CONNECTION = Set.of("state", "direction", "status", "mark", "expiration", "helper",
      "label", "l3proto", "protocol", "packets", "bytes", "avgpkt", "zone", "event", "secmark", "id", "count");
  private static final Set<String> OF_DIRECTION = Set.of("saddr", "daddr", "ip saddr", "ip daddr", "ip6 saddr",
      "ip6 daddr", "l3proto", "protocol", "proto-src", "proto-dst", "packets", "bytes", "avgpkt", "zone");

  private FieldNames() {}

  public static boolean isHeader(String name) {
    return HEADERS.containsKey(name);
  }

  public static boolean isHeaderField(String header, String field) {
    return HEADERS.getOrDefault(header, Set.of()).contains(field);
  }

  public static boolean isMeta(String name) {
    return META.contains(name) || META_ALIASES.containsKey(name);
  }

  public static boolean isBareMeta(String name) {
    return BARE_META.contains(name);
  }

  /// Its name today.
  public static String meta(String name) {
    return META_ALIASES.getOrDefault(name, name);
  }

  public static boolean isConnection(String name) {
    return CONNECTION.contains(name);
  }

  /// Whether `ct original` and `ct reply` have it.
  public static boolean isOfDirection(String name) {
    return OF_DIRECTION.contains(name);
  }
}
