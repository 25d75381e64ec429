package org.rempart.verify.nft.meaning;

import org.rempart.verify.filter.Terms;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.rempart.verify.filter.AddressKind;
import org.rempart.verify.filter.Condition;

/// What each field means; those that the model does not know stay unclear.
///
/// @param changed fields that rules of this ruleset set, so that they do not say the same each time
record Fields(Set<String> changed) {
  /// By the kernel's numbers (`RTN_...` of rtnetlink(7)).
  private static final List<AddressKind> KINDS = List.of(AddressKind.UNSPECIFIED, AddressKind.UNICAST,
      AddressKind.LOCAL, AddressKind.BROADCAST, AddressKind.ANYCAST, AddressKind.MULTICAST, AddressKind.BLACKHOLE,
      AddressKind.UNREACHABLE, AddressKind.PROHIBIT);
  private static final Set<String> TRANSPORT = Set.of("tcp", "udp", "udplite", "sctp", "dccp", "icmp", "icmpv6",
      "igmp", "ip", "ip6", "ah", "esp", "comp", "gre");
  private static final Set<String> UNSTEADY = Set.of("meta random", "meta time", "ct packets", "ct bytes",
      "ct avgpkt", "ct expiration", "ct count");

  FieldMeaning of(String words) {
    boolean own = words.equals("meta mark") || words.equals("ct mark");
    if (changed.contains(words) && !own) {
      return unclear(words, false);
    }
    return HeaderFields.of(words).or(() -> MetaFields.of(words)).or(() -> ConnectionFields.of(words))
        .orElseGet(() -> other(words));
  }

  private FieldMeaning other(String words) {
    boolean steady = !UNSTEADY.contains(words) && !words.startsWith("numgen");
    return switch (words) {
      case "fib saddr type" -> kind(true);
      case "fib daddr type" -> kind(false);
      default -> asksPresence(words)
          ? new OptionalField(new PresenceField(words, guard(words), steady), unclear(words, steady))
          : unclear(words, steady);
    };
  }

  private static FieldMeaning kind(boolean source) {
    return new FiniteField(Syntax.of(255, SymbolNames.ADDRESS_KINDS), false,
        LongStream.range(0, KINDS.size()).boxed().toList(), Condition.ALWAYS,
        numbers -> Terms.any(numbers.stream()
            .<Condition>map(number -> new Condition.AddressIs(source, KINDS.get(number.intValue())))
            .toList()));
  }

  /// `exthdr frag`, `tcp option maxseg`, `meta ipsec`, `fib saddr . iif oif`.
  private static boolean asksPresence(String words) {
    return words.startsWith("exthdr ") || words.equals("meta ipsec") || words.endsWith(" oif")
        || words.matches("(tcp option|ip option|sctp chunk|dccp option) \\S+");
  }

  private static UnclearField unclear(String words, boolean steady) {
    String header = words.replaceFirst(" .*", "");
    boolean wholly = TRANSPORT.contains(header) && !words.contains(" option ") && !words.contains(" chunk ");
    Syntax.Names names = words.endsWith(" dscp")
        ? SymbolNames.DSCP
        : words.endsWith(" ecn") ? SymbolNames.ECN : Syntax.Names.NONE;
    return new UnclearField(words, guard(words), wholly || MetaFields.always(words), steady, names);
  }

  private static Condition guard(String words) {
    String header = words.replaceFirst(" .*", "");
    if (header.equals("rt") && Set.of("classid", "nexthop", "mtu", "ipsec", "ip nexthop", "ip6 nexthop")
        .contains(words.substring("rt ".length()))) {
      return Condition.ALWAYS;
    }
    return header.equals("ct") ? Terms.TRACKED : HeaderFields.guard(header);
  }
}
