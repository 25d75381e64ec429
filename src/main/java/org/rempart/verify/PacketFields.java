package org.rempart.verify;

import java.util.List;
import java.util.Optional;
import org.rempart.net.Family;
import org.rempart.net.Flow;
import org.rempart.net.IpAddress;
import org.rempart.net.IpRange;
import org.rempart.net.Protocol;
import org.rempart.ruleset.Element;
import org.rempart.ruleset.Field;
import org.rempart.ruleset.Hook;
import org.rempart.ruleset.Value;

/// A packet at one hook, as matches see it.
///
/// @param flow with the translations so far
/// @param translated whether its destination was translated (`ct status dnat`)
record PacketFields(Packet packet, Hook hook, Flow flow, boolean translated) {

  /// Whether the fields of the key, all of them there, are those of the element.
  boolean equal(List<Field> key, Element element) {
    for (int i = 0; i < key.size(); i++) {
      Value wanted = element.values().get(i);
      if (value(key.get(i)).filter(actual -> contains(wanted, actual)).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /// Whether the packet has all fields of the key.
  boolean has(List<Field> key) {
    return key.stream().allMatch(field -> value(field).isPresent());
  }

  private static boolean contains(Value wanted, Value actual) {
    return switch (wanted) {
      case Value.Word word -> word.equals(actual);
      case Value.Addresses(var range) -> actual instanceof Value.Addresses(var one) && range.contains(one.first());
      case Value.Hours _ -> false;
      case Value.Numbers(var range) -> actual instanceof Value.Numbers(var one) && range.contains(one.first());
    };
  }

  private Optional<Value> value(Field field) {
    return switch (field) {
      case IIFNAME -> word(hook == Hook.OUTPUT ? "" : packet.inInterface());
      case OIFNAME -> word(hook == Hook.PREROUTING || hook == Hook.INPUT ? "" : packet.outInterface());
      case NFPROTO -> word(flow.family() == Family.IPV4 ? "ipv4" : "ipv6");
      case L4PROTO -> Optional.of(Value.number(flow.protocol().number()));
      case IP_SADDR -> address(flow.source(), Family.IPV4);
      case IP_DADDR -> address(flow.destination(), Family.IPV4);
      case IP6_SADDR -> address(flow.source(), Family.IPV6);
      case IP6_DADDR -> address(flow.destination(), Family.IPV6);
      case IP6_HOPLIMIT -> number(flow.family() == Family.IPV6, packet.hopLimit());
      case TCP_SPORT -> number(flow.protocol().equals(Protocol.TCP), flow.sourcePort());
      case TCP_DPORT -> number(flow.protocol().equals(Protocol.TCP), flow.destinationPort());
      case UDP_SPORT -> number(flow.protocol().equals(Protocol.UDP), flow.sourcePort());
      case UDP_DPORT -> number(flow.protocol().equals(Protocol.UDP), flow.destinationPort());
      case SCTP_SPORT -> number(flow.protocol().equals(Protocol.SCTP), flow.sourcePort());
      case SCTP_DPORT -> number(flow.protocol().equals(Protocol.SCTP), flow.destinationPort());
      case ICMP_TYPE ->
        number(flow.protocol().equals(Protocol.ICMP) && flow.family() == Family.IPV4, flow.destinationPort());
      case ICMPV6_TYPE ->
        number(flow.protocol().equals(Protocol.ICMPV6) && flow.family() == Family.IPV6, flow.destinationPort());
      case CT_STATE -> word(packet.state().text());
      case PKTTYPE, HOUR, DAY, TIME, IP_PROTOCOL, IP_FRAG_OFF, RT_TYPE, EXTHDR_FRAG, EXTHDR_RT, TH_SPORT, TH_DPORT,
          TCP_FLAGS, CT_DIRECTION, CT_ORIGINAL_IP_DADDR, CT_ORIGINAL_IP6_DADDR, CT_ORIGINAL_PROTO_DST, FIB_SADDR_TYPE,
          FIB_DADDR_TYPE ->
        Optional.empty();
      case CT_STATUS -> packet.state().tracked() ? word(translated ? "dnat" : "") : Optional.empty();
    };
  }

  private static Optional<Value> word(String text) {
    return Optional.of(new Value.Word(text));
  }

  private static Optional<Value> number(boolean there, int number) {
    return there ? Optional.of(Value.number(number)) : Optional.empty();
  }

  private static Optional<Value> address(IpAddress address, Family family) {
    return address.family() == family
        ? Optional.of(new Value.Addresses(new IpRange(address, address)))
        : Optional.empty();
  }
}
