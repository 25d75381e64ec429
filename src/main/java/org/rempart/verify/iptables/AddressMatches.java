package org.rempart.verify.iptables;

import org.rempart.verify.filter.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.rempart.net.IpRange;
import org.rempart.net.IpSet;
import org.rempart.verify.filter.Condition;
import org.rempart.verify.filter.RulesetError;

/// Matches of addresses besides `-s` and `-d`: ranges and sets.
final class AddressMatches {
  private AddressMatches() {}

  static List<Match> all() {
    return List.of(Match.of("iprange", "!src-range= !dst-range=", AddressMatches::ranges),
        Match.of("set", "!match-set|set=2 return-nomatch !update-counters !update-subcounters !packets-eq= packets-lt= "
            + "packets-gt= !bytes-eq= bytes-lt= bytes-gt=", AddressMatches::set),
        Match.of("addrtype", "!src-type= !dst-type= limit-iface-in limit-iface-out", AddressKinds::asked));
  }

  private static Condition ranges(Use use, Scope scope) throws RulesetError {
    if (use.given().isEmpty()) {
      throw use.name().error("--src-range or --dst-range is expected behind it");
    }
    List<Condition> parts = new ArrayList<>();
    for (Given given : use.given()) {
      parts.add(given.asks(range(given, scope, given.is("src-range") ? Condition.From::new : Condition.To::new)));
    }
    return Terms.all(parts);
  }

  private static Condition range(Given given, Scope scope, Function<IpSet, Condition> field) throws RulesetError {
    return Addresses.range(given.value(), given.value().text(), scope.family())
        .map((IpRange range) -> field.apply(new IpSet(List.of(range)))).orElse(Condition.NEVER);
  }

  /// Counters of elements and elements that rules themselves add or delete are no steady answer.
  private static Condition set(Use use, Scope scope) throws RulesetError {
    Given given = use.needed("match-set");
    String name = given.value().text();
    List<String> fields = List.of(given.values().getLast().text().split(",", -1));
    if (!fields.stream().allMatch(field -> field.equals("src") || field.equals("dst"))) {
      throw given.values().getLast().error("src and dst, with commas between, are expected here");
    }
    List<Given> more = use.given().stream().filter(one -> !one.is("match-set") && !one.is("update-counters")
        && !one.is("update-subcounters")).toList();
    IpSet known = scope.sets().get(name);
    if (known != null && fields.size() == 1 && more.isEmpty() && scope.changes().spareSet(name)) {
      IpSet here = known.only(scope.family());
      return given.asks(fields.getFirst().equals("src") ? new Condition.From(here) : new Condition.To(here));
    }
    if (more.isEmpty() && scope.changes().spareSet(name)) {
      return given.asks(new Condition.Member(name, fields));
    }
    return given.asks(new Condition.Unclear(use.words(),
        more.stream().allMatch(one -> one.is("return-nomatch")) && scope.changes().spareSet(name)));
  }
}
