package org.rempart.verify.iptables;

import org.rempart.verify.filter.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.rempart.verify.filter.Condition;
import org.rempart.verify.filter.RulesetError;

/// Matches that a packet does not answer and whose options are more than a list: IPsec, reverse paths, lists of senders
/// seen (`xt_policy.c`, `xt_rpfilter`, `xt_recent.c` in Linux).
final class RouteMatches {
  private RouteMatches() {}

  static List<Match> all() {
    return List.of(
        Match.of("policy", "dir= pol= strict !reqid=* !spi=* !proto=* !mode=* !tunnel-src=* !tunnel-dst=* next*",
            (use, _) -> policy(use)),
        Match.of("rpfilter", "loose validmark accept-local invert", (use, _) -> reversePath(use)),
        Match.of("recent", "!set !rcheck !update !remove seconds= reap hitcount= rttl name= rsource rdest mask=",
            (use, _) -> recent(use)),
        Match.of("rt", "!rt-type= !rt-segsleft= !rt-len= rt-0-res rt-0-addrs= rt-0-not-strict",
            (use, _) -> routing(use)));
  }

  /// Policies of the way out hang on the route, which a translation changes. `--pol none` denies all of the others.
  private static Condition policy(Use use) throws RulesetError {
    String direction = use.needed("dir").value().text();
    if (!direction.equals("in") && !direction.equals("out")) {
      throw use.needed("dir").value().error("in or out is expected here");
    }
    boolean steady = direction.equals("in");
    Condition any = new Condition.Unclear("policy --dir " + direction + " --pol ipsec", steady);
    List<Given> elements = use.given().stream().filter(given -> !given.is("dir") && !given.is("pol")).toList();
    String kind = use.needed("pol").value().text();
    return switch (kind) {
      case "none" -> Terms.not(any);
      case "ipsec" -> elements.isEmpty() ? any : Terms.all(any, new Condition.Unclear(described(use), steady));
      default -> throw use.needed("pol").value().error("none or ipsec is expected here");
    };
  }

  /// Negations are of single elements, so that they stay among the words.
  private static String described(Use use) {
    Stream<String> words = use.given().stream().map(given -> (given.negated() ? "! " : "") + given.words());
    return use.name().text() + " " + String.join(" ", words.toList());
  }

  private static Condition reversePath(Use use) {
    List<Given> asked = use.given().stream().filter(given -> !given.is("invert")).toList();
    boolean marked = use.has("validmark");
    Condition passes = new Condition.Unclear(new Use(use.name(), asked).words(), !marked);
    return use.has("invert") ? Terms.not(passes) : passes;
  }

  /// `--set` notes the sender and always holds.
  private static Condition recent(Use use) throws RulesetError {
    List<Given> commands = use.given().stream()
        .filter(given -> given.is("set") || given.is("rcheck") || given.is("update") || given.is("remove")).toList();
    if (commands.size() != 1) {
      throw use.name().error("one of --set, --rcheck, --update and --remove is expected behind it");
    }
    Given command = commands.getFirst();
    return command.asks(command.is("set") ? Condition.ALWAYS : new Condition.Unclear(use.words(), false));
  }

  /// Of IPv6's routing header; a packet without one never holds. The type is told in nftables' words, so that rulesets
  /// of both can be compared.
  private static Condition routing(Use use) {
    List<Condition> parts = new ArrayList<>();
    for (Given given : use.given()) {
      Condition asked = new Condition.Unclear(
          given.is("rt-type") ? "rt type " + given.value().text() : "rt " + given.words(), true);
      parts.add(given.negated() ? Terms.all(new Condition.Unclear("rt is there", true), Terms.not(asked)) : asked);
    }
    return Terms.all(parts);
  }
}
