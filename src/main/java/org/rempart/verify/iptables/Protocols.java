package org.rempart.verify.iptables;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rempart.ruleset.Symbols;
import org.rempart.ruleset.ValueType;
import org.rempart.verify.filter.RulesetError;

/// Protocols as `-p` names them.
final class Protocols {
  static final int ICMP = 1;
  static final int TCP = 6;
  static final int UDP = 17;
  static final int DCCP = 33;
  static final int ESP = 50;
  static final int AH = 51;
  static final int ICMPV6 = 58;
  static final int IPCOMP = 108;
  static final int SCTP = 132;
  static final int MOBILITY = 135;
  static final int UDP_LITE = 136;
  private static final int LARGEST = 255;

  /// The match that `-p` brings along.
  private static final Map<Integer, String> MATCHES = Map.ofEntries(Map.entry(ICMP, "icmp"), Map.entry(TCP, "tcp"),
      Map.entry(UDP, "udp"), Map.entry(DCCP, "dccp"), Map.entry(ESP, "esp"), Map.entry(AH, "ah"),
      Map.entry(ICMPV6, "icmp6"), Map.entry(IPCOMP, "ipcomp"), Map.entry(SCTP, "sctp"), Map.entry(MOBILITY, "mh"),
      Map.entry(UDP_LITE, "udp"));

  private Protocols() {}

  /// @return 0 for all of them
  static int number(Token token) throws RulesetError {
    String name = token.text().toLowerCase(Locale.ROOT);
    if (name.matches("\\d+")) {
      return Numbers.upTo(LARGEST, token, "a protocol's number");
    }
    Optional<Integer> known = switch (name) {
      case "all" -> Optional.of(0);
      case "mh", "ipv6-mh" -> Optional.of(MOBILITY);
      default -> Symbols.number(ValueType.INET_PROTO, name);
    };
    return known.orElseThrow(() -> token.error("is no protocol; a name such as tcp or a number is expected"));
  }

  static Optional<String> match(int protocol) {
    return Optional.ofNullable(MATCHES.get(protocol));
  }
}
