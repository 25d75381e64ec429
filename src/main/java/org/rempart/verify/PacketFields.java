package org.rempart.verify;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rempart.net.Family;
import org.rempart.net.Flow;
import org.rempart.net.IpAddress;
import org.rempart.net.IpRange;
import org.rempart.net.Protocol;
import org.rempart.ruleset.Field;
import org.rempart.ruleset.Hook;
import org.rempart.ruleset.Value;

/// A packet at one hook, as matches see it.
///
/// @param flow with the translations so far
/// @param translated whether its destination was translated (`ct status dnat`)
record PacketFields(Packet packet, Moment moment, Hook hook, Flow flow, boolean translated) {

  /// The packet's values of the fields; empty if it lacks one of them.
  Optional<List<Value>> values(List<Field> key) {
    List<Value> values = new ArrayList<>();
    for (Field field : key) {
      Optional<Value> value = value(field);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      values.add(value.get());
    }
    return Optional.of(values);
  }

  /// The bits of a field that is compared bit by bit; empty if the packet lacks it.
  Optional<Integer> bits(Field field) {
    return value(field).flatMap(
        value -> value instanceof Value.Numbers(var range) ? Optional.of(range.first()) : Optional.empty());
  }

  private Optional<Value> value(Field field) {
    return switch (field) {
      case IIFNAME -> word(hook == Hook.OUTPUT ? "" : packet.inInterface());
      case OIFNAME -> word(hook == Hook.PREROUTING || hook == Hook.INPUT ? "" : packet.outInterface());
      case PKTTYPE -> word(packet.header().cast());
      case HOUR -> hour(LocalTime.ofInstant(moment.at(), ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS));
      case DAY -> day(OffsetDateTime.ofInstant(moment.at(), ZoneOffset.UTC).getDayOfWeek());
      case TIME -> throw new IllegalArgumentException("a time is compared as an instant");
      case NFPROTO -> word(v4() ? "ipv4" : "ipv6");
      case L4PROTO -> number(true, flow.protocol().number());
      case IP_SADDR -> address(flow.source(), Family.IPV4);
      case IP_DADDR -> address(flow.destination(), Family.IPV4);
      case IP_PROTOCOL -> number(v4(), flow.protocol().number());
      case IP_FRAG_OFF -> number(v4(), packet.header().fragment());
      case IP6_SADDR -> address(flow.source(), Family.IPV6);
      case IP6_DADDR -> address(flow.destination(), Family.IPV6);
      case IP6_HOPLIMIT -> number(!v4(), packet.header().hopLimit());
      case RT_TYPE -> packet.header().routing().filter(_ -> !v4()).map(Value::number);
      case EXTHDR_FRAG -> presence(packet.header().fragment() != 0);
      case EXTHDR_RT -> presence(packet.header().routing().isPresent());
      case TH_SPORT -> number(flow.protocol().hasPorts() && packet.header().hasTransport(), flow.sourcePort());
      case TH_DPORT -> number(flow.protocol().hasPorts() && packet.header().hasTransport(), flow.destinationPort());
      case TCP_FLAGS -> number(is(Protocol.TCP), packet.header().tcpFlags());
      case TCP_SPORT -> number(is(Protocol.TCP), flow.sourcePort());
      case TCP_DPORT -> number(is(Protocol.TCP), flow.destinationPort());
      case UDP_SPORT -> number(is(Protocol.UDP), flow.sourcePort());
      case UDP_DPORT -> number(is(Protocol.UDP), flow.destinationPort());
      case SCTP_SPORT -> number(is(Protocol.SCTP), flow.sourcePort());
      case SCTP_DPORT -> number(is(Protocol.SCTP), flow.destinationPort());
      case ICMP_TYPE -> number(is(Protocol.ICMP) && v4(), flow.destinationPort());
      case ICMPV6_TYPE -> number(is(Protocol.ICMPV6) && !v4(), flow.destinationPort());
      case CT_STATE -> word(packet.state().text());
      case CT_STATUS -> tracked(word(translated ? "dnat" : ""));
      case CT_DIRECTION -> tracked(word("original"));
      case CT_ORIGINAL_IP_DADDR -> tracked(address(packet.flow().destination(), Family.IPV4));
      case CT_ORIGINAL_IP6_DADDR -> tracked(address(packet.flow().destination(), Family.IPV6));
      case CT_ORIGINAL_PROTO_DST -> tracked(number(true, packet.flow().destinationPort()));
      case FIB_SADDR_TYPE -> word(moment.type(flow.source()));
      case FIB_DADDR_TYPE -> word(moment.type(flow.destination()));
    };
  }

  private boolean v4() {
    return flow.family() == Family.IPV4;
  }

  private boolean is(Protocol protocol) {
    return flow.protocol().equals(protocol) && packet.header().hasTransport();
  }

  private Optional<Value> tracked(Optional<Value> value) {
    return packet.state().tracked() ? value : Optional.empty();
  }

  private Optional<Value> presence(boolean there) {
    return v4() ? Optional.empty() : word(there ? "exists" : "missing");
  }

  private static Optional<Value> hour(LocalTime time) {
    return Optional.of(new Value.Hours(time, time));
  }

  private static Optional<Value> day(DayOfWeek day) {
    return word(day.getDisplayName(TextStyle.FULL, Locale.ENGLISH));
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
