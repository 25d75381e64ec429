package org.rempart.verify.iptables;

import org.rempart.verify.filter.Terms;
import java.util.List;
import java.util.Locale;
import org.rempart.net.Family;
import org.rempart.net.PortRange;
import org.rempart.verify.filter.Cast;
import org.rempart.verify.filter.Condition;
import org.rempart.verify.filter.RulesetError;

/// Matches of what a packet bears besides addresses and ports: marks, hop limit, how it was delivered, its comment.
final class HeaderMatches {
  private static final int MOST_HOPS = 255;

  private HeaderMatches() {}

  static List<Match> all() {
    return List.of(
        Match.of("comment", "comment=", (use, _) -> {
          use.needed("comment");
          return Condition.ALWAYS;
        }),
        Match.of("mark", "!mark=", (use, _) -> mark(use.needed("mark"), false)),
        Match.of("connmark", "!mark=", (use, _) -> Terms.all(Terms.TRACKED, mark(use.needed("mark"), true))),
        Match.of("pkttype", "!pkt-type=", (use, _) -> delivered(use.needed("pkt-type"))),
        Match.of("ttl", "!ttl-eq|ttl= ttl-lt= ttl-gt=", (use, scope) -> hops(use, scope, Family.IPV4)),
        Match.of("hl", "!hl-eq|hl= hl-lt= hl-gt=", (use, scope) -> hops(use, scope, Family.IPV6)));
  }

  /// Bits that are wanted outside the mask are never there.
  private static Condition mark(Given given, boolean connection) throws RulesetError {
    Numbers.Masked mark = Numbers.masked(given.value());
    return given.asks((mark.value() & ~mark.mask()) != 0
        ? Condition.NEVER
        : mark.mask() == 0 ? Condition.ALWAYS : new Condition.Mark(connection, mark.mask(), mark.value()));
  }

  private static Condition delivered(Given given) throws RulesetError {
    Cast cast = switch (given.value().text().toLowerCase(Locale.ROOT)) {
      case "unicast", "host" -> Cast.HOST;
      case "broadcast" -> Cast.BROADCAST;
      case "multicast" -> Cast.MULTICAST;
      case "otherhost" -> Cast.OTHER;
      default -> throw given.value().error("unicast, broadcast, multicast or otherhost is expected here");
    };
    return given.asks(new Condition.DeliveredAs(cast));
  }

  private static Condition hops(Use use, Scope scope, Family family) throws RulesetError {
    scope.requireFamily(use.name(), family);
    if (use.given().size() != 1) {
      throw use.name().error("one of --" + use.name().text() + "-eq, -lt and -gt is expected behind it");
    }
    Given given = use.given().getFirst();
    int value = Numbers.upTo(MOST_HOPS, given.value(), "a number of hops");
    int first = given.option().name().endsWith("-gt") ? value + 1 : given.option().name().endsWith("-lt") ? 0 : value;
    int last = given.option().name().endsWith("-lt")
        ? value - 1
        : given.option().name().endsWith("-gt") ? MOST_HOPS : value;
    if (first > last) {
      return Condition.NEVER;
    }
    return given.asks(scope.changes().spare(use.name().text())
        ? new Condition.HopLimit(new PortRange(first, last))
        : new Condition.Unclear(use.name().text() + " " + given.words(), false));
  }
}
