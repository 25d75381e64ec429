package org.rempart.verify;

import java.util.Optional;
import org.rempart.net.Family;
import org.rempart.net.Protocol;
import org.rempart.ruleset.Field;

/// What it says of a packet that it has a field at all.
final class Implications {
  private Implications() {}

  static Optional<Integer> protocol(Field field) {
    return switch (field) {
      case TCP_SPORT, TCP_DPORT, TCP_FLAGS -> Optional.of(Protocol.TCP.number());
      case UDP_SPORT, UDP_DPORT -> Optional.of(Protocol.UDP.number());
      case SCTP_SPORT, SCTP_DPORT -> Optional.of(Protocol.SCTP.number());
      case ICMP_TYPE -> Optional.of(Protocol.ICMP.number());
      case ICMPV6_TYPE -> Optional.of(Protocol.ICMPV6.number());
      case IIFNAME, OIFNAME, PKTTYPE, HOUR, DAY, TIME, NFPROTO, L4PROTO, IP_SADDR, IP_DADDR, IP_PROTOCOL, IP_FRAG_OFF,
          IP6_SADDR, IP6_DADDR, IP6_HOPLIMIT, RT_TYPE, EXTHDR_FRAG, EXTHDR_RT, TH_SPORT, TH_DPORT, CT_STATE, CT_STATUS,
          CT_DIRECTION, CT_ORIGINAL_IP_DADDR, CT_ORIGINAL_IP6_DADDR, CT_ORIGINAL_PROTO_DST, FIB_SADDR_TYPE,
          FIB_DADDR_TYPE ->
        Optional.empty();
    };
  }

  static Optional<Family> family(Field field) {
    return switch (field) {
      case IP_SADDR, IP_DADDR, IP_PROTOCOL, IP_FRAG_OFF, ICMP_TYPE -> Optional.of(Family.IPV4);
      case IP6_SADDR, IP6_DADDR, IP6_HOPLIMIT, RT_TYPE, EXTHDR_FRAG, EXTHDR_RT, ICMPV6_TYPE ->
        Optional.of(Family.IPV6);
      case IIFNAME, OIFNAME, PKTTYPE, HOUR, DAY, TIME, NFPROTO, L4PROTO, TH_SPORT, TH_DPORT, TCP_FLAGS, TCP_SPORT,
          TCP_DPORT, UDP_SPORT, UDP_DPORT, SCTP_SPORT, SCTP_DPORT, CT_STATE, CT_STATUS, CT_DIRECTION,
          CT_ORIGINAL_IP_DADDR, CT_ORIGINAL_IP6_DADDR, CT_ORIGINAL_PROTO_DST, FIB_SADDR_TYPE, FIB_DADDR_TYPE ->
        Optional.empty();
    };
  }
}
