package org.rempart.verify.nft.meaning;

import org.rempart.verify.filter.Terms;
import java.util.Map;
import java.util.Optional;
import org.rempart.net.Family;
import org.rempart.net.IpSet;
import org.rempart.net.PortRange;
import org.rempart.verify.filter.Condition;

/// Fields of the headers of IP and of what it carries.
final class HeaderFields {
  private static final Map<String, Integer> PROTOCOLS = Map.ofEntries(Map.entry("tcp", 6), Map.entry("udp", 17),
      Map.entry("udplite", 136), Map.entry("sctp", 132), Map.entry("dccp", 33),
      Map.entry("gre", 47), Map.entry("esp", 50), Map.entry("ah", 51), Map.entry("comp", 108),
      Map.entry("icmp", 1), Map.entry("icmpv6", 58), Map.entry("vxlan", 17), Map.entry("geneve", 17));
  private static final PortRange OCTET = new PortRange(0, 255);

  private HeaderFields() {}

  /// Empty if the model has no such field.
  static Optional<FieldMeaning> of(String words) {
    return switch (words) {
      case "ip saddr" -> Optional.of(address(words, Family.IPV4, true));
      case "ip daddr" -> Optional.of(address(words, Family.IPV4, false));
      case "ip6 saddr" -> Optional.of(address(words, Family.IPV6, true));
      case "ip6 daddr" -> Optional.of(address(words, Family.IPV6, false));
      case "ip protocol" -> Optional.of(protocol(words, Terms.IPV4));
      case "ip6 nexthdr" -> Optional.of(new NextHeader());
      case "ip ttl" -> Optional.of(hops(words, Terms.IPV4));
      case "ip6 hoplimit" -> Optional.of(hops(words, Terms.IPV6));
      case "ip frag-off" -> Optional.of(new FragmentField(words, Terms.IPV4, 0x1fff));
      case "frag frag-off" -> Optional.of(new FragmentField(words, Terms.IPV6, 0xffff));
      case "icmp type" -> Optional.of(icmpType(Family.IPV4, SymbolNames.ICMP_TYPES));
      case "icmp code" -> Optional.of(icmpCode(Family.IPV4, SymbolNames.ICMP_CODES));
      case "icmpv6 type" -> Optional.of(icmpType(Family.IPV6, SymbolNames.ICMPV6_TYPES));
      case "icmpv6 code" -> Optional.of(icmpCode(Family.IPV6, SymbolNames.ICMPV6_CODES));
      case "tcp flags" ->
        Optional.of(new BitsField(Syntax.of(255, SymbolNames.TCP_FLAGS), true, new Condition.TcpFlags(0, 0),
            Condition.TcpFlags::new));
      case "th sport", "@th,0,16" -> Optional.of(new TransportPort(true, false));
      case "th dport", "@th,16,16" -> Optional.of(new TransportPort(false, false));
      default -> port(words);
    };
  }

  /// What holds for packets that have such a header.
  static Condition guard(String header) {
    return switch (header) {
      case "ip" -> Terms.IPV4;
      case "ip6", "exthdr", "hbh", "rt", "frag", "dst", "mh", "srh" -> Terms.IPV6;
      case "icmp" -> new Condition.Icmp(Family.IPV4, OCTET, OCTET);
      case "igmp" -> Terms.all(Terms.IPV4, Terms.protocol(2), Terms.not(new Condition.LaterFragment()));
      case "icmpv6" -> new Condition.Icmp(Family.IPV6, OCTET, OCTET);
      default -> Optional.ofNullable(PROTOCOLS.get(header))
          .map(number -> Terms.all(Terms.protocol(number), Terms.not(new Condition.LaterFragment())))
          .orElse(Condition.ALWAYS);
    };
  }

  static FieldMeaning protocol(String words, Condition guard) {
    return new NumberField(words, Syntax.of(255, SymbolNames.PROTOCOLS), guard, guard,
        span -> new Condition.ProtocolIn(span.range()));
  }

  private static FieldMeaning address(String words, Family family, boolean source) {
    return new AddressField(words, IpSet.ALL.only(family),
        set -> source ? new Condition.From(set) : new Condition.To(set));
  }

  private static FieldMeaning hops(String words, Condition guard) {
    return new NumberField(words, Syntax.of(255, Syntax.Names.NONE), guard, guard,
        span -> new Condition.HopLimit(span.range()));
  }

  private static FieldMeaning icmpType(Family family, Syntax.Names names) {
    Condition any = new Condition.Icmp(family, OCTET, OCTET);
    return new NumberField("icmp type", Syntax.of(255, names), any, Condition.ALWAYS,
        span -> new Condition.Icmp(family, span.range(), OCTET));
  }

  private static FieldMeaning icmpCode(Family family, Syntax.Names names) {
    Condition any = new Condition.Icmp(family, OCTET, OCTET);
    return new NumberField("icmp code", Syntax.of(255, names), any, Condition.ALWAYS,
        span -> new Condition.Icmp(family, OCTET, span.range()));
  }

  private static Optional<FieldMeaning> port(String words) {
    boolean source = words.endsWith(" sport");
    Integer protocol = PROTOCOLS.get(words.replaceFirst(" [sd]port$", ""));
    if (protocol == null) {
      return Optional.empty();
    }
    Condition guard = Terms.protocol(protocol);
    return Optional.of(new NumberField(words, Syntax.of(65535, SymbolNames.PORTS),
        Terms.all(guard, port(source, PortRange.ALL)), guard, span -> port(source, span.range())));
  }

  static Condition port(boolean source, PortRange ports) {
    return source ? new Condition.SourcePort(ports) : new Condition.DestinationPort(ports);
  }
}
