package org.rempart.verify.iptables;

import org.rempart.verify.filter.Terms;
import java.util.List;
import org.rempart.net.Family;
import org.rempart.net.PortRange;
import org.rempart.verify.filter.Condition;
import org.rempart.verify.filter.RulesetError;

/// `-m icmp` and `-m icmp6` (`ip_tables.c`, `ip6_tables.c` in Linux). A later fragment has no type.
final class IcmpMatches {
  private static final PortRange ALL = new PortRange(0, 255);

  private IcmpMatches() {}

  static List<Match> all() {
    return List.of(Match.of("icmp", "!icmp-type=", IcmpMatches::ipv4),
        Match.of("icmp6", "!icmpv6-type|icmp6-type=", IcmpMatches::ipv6),
        Match.of("icmpv6", "!icmpv6-type|icmp6-type=", IcmpMatches::ipv6));
  }

  private static Condition ipv4(Use use, Scope scope) throws RulesetError {
    scope.requireFamily(use.name(), Family.IPV4);
    scope.requireProtocol(use.name(), "icmp", Protocols.ICMP);
    return use.given().isEmpty() ? Terms.WHOLE : typed(Family.IPV4, use.given().getFirst());
  }

  private static Condition ipv6(Use use, Scope scope) throws RulesetError {
    scope.requireFamily(use.name(), Family.IPV6);
    scope.requireProtocol(use.name(), "ipv6-icmp", Protocols.ICMPV6);
    return typed(Family.IPV6, use.needed("icmpv6-type"));
  }

  private static Condition typed(Family family, Given given) throws RulesetError {
    Condition type = type(family, given.value());
    return given.negated() ? Terms.all(Terms.WHOLE, Terms.not(type)) : type;
  }

  private static Condition type(Family family, Token token) throws RulesetError {
    IcmpNames.Kind kind = IcmpNames.kind(family, token);
    return new Condition.Icmp(family, kind.type() < 0 ? ALL : PortRange.of(kind.type()),
        kind.code() < 0 ? ALL : PortRange.of(kind.code()));
  }
}
