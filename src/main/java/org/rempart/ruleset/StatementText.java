package org.rempart.ruleset;

import java.util.List;
import java.util.Optional;
import org.rempart.net.Family;
import org.rempart.net.IpRange;
import org.rempart.net.PortRange;
import org.rempart.site.RateLimit;
import org.rempart.site.RuleLog;

/// What a rule does as nftables text.
final class StatementText {
  private StatementText() {}

  static String of(Statement statement) {
    return switch (statement) {
      case Statement.Decide(var verdict) -> verdict(verdict);
      case Statement.Log(var prefix, var level) ->
        "log prefix " + ValueText.quoted(prefix) + (level == RuleLog.Level.WARN ? "" : " level " + level.text());
      case Statement.Limit limit -> limit(limit);
      case Statement.LimitEach(var set, var key, var limit) ->
        "update @" + set + " { " + RuleText.key(key) + " " + limit(limit) + " }";
      case Statement.CountEach(var set, var key, var connections, var over) ->
        "add @" + set + " { " + RuleText.key(key) + " ct count " + (over ? "over " : "") + connections + " }";
      case Statement.Counter() -> "counter";
      case Statement.Reject(var with) -> "reject with " + with.text();
      case Statement.VerdictMap map -> map(map);
      case Statement.LookUp(var key, var map) -> RuleText.key(key) + " vmap @" + map;
      case Statement.SetHelper(var helper) -> "ct helper set " + ValueText.quoted(helper);
      case Statement.Dnat(var to, var ports) -> "dnat " + family(to.family()) + " to " + target(to, ports);
      case Statement.Redirect(var ports) -> "redirect" + ports.map(range -> " to :" + range).orElse("");
      case Statement.Snat(var to) -> "snat " + family(to.family()) + " to " + target(to, Optional.empty());
      case Statement.Masquerade() -> "masquerade";
      case Statement.PrefixNat nat -> prefixes(nat);
    };
  }

  private static String limit(Statement.Limit limit) {
    RateLimit rate = limit.rate();
    return "limit rate " + (limit.over() ? "over " : "") + rate.count() + "/" + rate.per().text() + " burst "
        + rate.burst() + " packets";
  }

  private static String map(Statement.VerdictMap map) {
    List<List<String>> rows = map.entries().stream().map(entry -> row(map.key(), entry)).toList();
    return RuleText.key(map.key()) + " vmap {\n" + Columns.align(rows, " : ", RuleText.INDENT + "  ", ",\n") + "\n"
        + RuleText.INDENT + "}";
  }

  private static List<String> row(List<Field> key, Statement.VerdictMap.Entry entry) {
    return List.of(ValueText.element(RuleText.types(key), entry.element()), verdict(entry.verdict()));
  }

  /// A range is never written as a prefix here, and an IPv6 address before a port is in brackets.
  private static String target(IpRange to, Optional<PortRange> ports) {
    boolean bracketed = to.family() == Family.IPV6 && ports.isPresent();
    String first = bracketed ? "[" + to.first() + "]" : to.first().toString();
    String last = bracketed ? "[" + to.last() + "]" : to.last().toString();
    return (to.first().equals(to.last()) ? first : first + "-" + last) + ports.map(range -> ":" + range).orElse("");
  }

  private static String prefixes(Statement.PrefixNat nat) {
    return (nat.source() ? "snat " : "dnat ") + family(nat.from().family()) + " prefix to " + nat.field().text()
        + " map { " + nat.from() + " : " + nat.to() + " }";
  }

  private static String family(Family family) {
    return family == Family.IPV4 ? "ip" : "ip6";
  }

  static String verdict(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Accept() -> "accept";
      case Verdict.Drop() -> "drop";
      case Verdict.Return() -> "return";
      case Verdict.Jump(var chain) -> "jump " + chain;
      case Verdict.Goto(var chain) -> "goto " + chain;
    };
  }
}
