package org.rempart.verify;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rempart.net.Family;
import org.rempart.net.Protocol;
import org.rempart.ruleset.Field;
import org.rempart.ruleset.Match;
import org.rempart.ruleset.RejectWith;
import org.rempart.ruleset.Rule;
import org.rempart.ruleset.Statement;
import org.rempart.ruleset.Value;

/// The normal form of a rule. A match of the protocol or the family goes without saying where another field or
/// the statement implies it, and `th dport` behind `meta l4proto tcp` is `tcp dport`.
final class NormalRule {
  private static final Map<Integer, Map<Field, Field>> PORTS = Map.of(
      Protocol.TCP.number(), Map.of(Field.TH_SPORT, Field.TCP_SPORT, Field.TH_DPORT, Field.TCP_DPORT),
      Protocol.UDP.number(), Map.of(Field.TH_SPORT, Field.UDP_SPORT, Field.TH_DPORT, Field.UDP_DPORT),
      Protocol.SCTP.number(), Map.of(Field.TH_SPORT, Field.SCTP_SPORT, Field.TH_DPORT, Field.SCTP_DPORT));

  private final Rule rule;
  private final Set<Field> fields;

  private NormalRule(Rule rule) {
    this.rule = rule;
    this.fields = Stream.concat(rule.matches().stream().flatMap(match -> match.key().stream()),
        rule.statements().stream().flatMap(statement -> statement.key().stream())).collect(Collectors.toSet());
  }

  static Rule of(Rule rule) {
    Rule named = withNamedPorts(rule);
    NormalRule normal = new NormalRule(named);
    return new Rule(
        named.matches().stream().filter(match -> !normal.implied(match)).map(NormalRule::sorted).toList(),
        named.statements().stream().map(NormalRule::sorted).toList(),
        named.comment());
  }

  private static Rule withNamedPorts(Rule rule) {
    Optional<Map<Field, Field>> names = rule.matches().stream()
        .flatMap(match -> one(match, Field.L4PROTO).stream())
        .flatMap(value -> value instanceof Value.Numbers(var range) && PORTS.containsKey(range.first())
            ? Stream.of(PORTS.getOrDefault(range.first(), Map.of()))
            : Stream.empty())
        .findFirst();
    return names.map(by -> renamed(rule, field -> by.getOrDefault(field, field))).orElse(rule);
  }

  private static Rule renamed(Rule rule, UnaryOperator<Field> name) {
    return new Rule(rule.matches().stream().map(match -> Rename.match(match, name)).toList(),
        rule.statements().stream().map(statement -> Rename.statement(statement, name)).toList(), rule.comment());
  }

  private boolean implied(Match match) {
    Optional<Value> protocol = one(match, Field.L4PROTO);
    if (protocol.isPresent()) {
      return fields.stream().flatMap(field -> Implications.protocol(field).stream())
          .anyMatch(number -> protocol.get().equals(Value.number(number)))
          || (protocol.get().equals(Value.number(Protocol.TCP.number())) && rejects(RejectWith.TCP_RESET));
    }
    Optional<Value> family = one(match, Field.NFPROTO);
    return family.isPresent() && Stream.concat(fields.stream().flatMap(field -> Implications.family(field).stream()),
        Stream.concat(families(), icmp()))
        .anyMatch(implied -> family.get().equals(new Value.Word(implied == Family.IPV4 ? "ipv4" : "ipv6")));
  }

  private boolean rejects(RejectWith with) {
    return rule.statements().contains(new Statement.Reject(with));
  }

  private Stream<Family> families() {
    return rule.statements().stream().flatMap(
        statement -> statement instanceof Statement.Reject(var with) ? with.family().stream() : Stream.empty());
  }

  /// nft takes `meta l4proto icmp` for IPv4's, though IPv6 could carry it, too.
  private Stream<Family> icmp() {
    return rule.matches().stream().flatMap(match -> one(match, Field.L4PROTO).stream())
        .flatMap(value -> value.equals(Value.number(Protocol.ICMP.number()))
            ? Stream.of(Family.IPV4)
            : value.equals(Value.number(Protocol.ICMPV6.number())) ? Stream.of(Family.IPV6) : Stream.empty());
  }

  /// The only value of a field that the match allows.
  private static Optional<Value> one(Match match, Field field) {
    return match instanceof Match.Among(var key, var negated, var elements) && key.equals(List.of(field)) && !negated
        && elements.size() == 1 && !elements.getFirst().values().getFirst().interval()
            ? Optional.of(elements.getFirst().values().getFirst())
            : Optional.empty();
  }

  private static Match sorted(Match match) {
    return switch (match) {
      case Match.Among(var key, var negated, var elements) when key.size() == 1 ->
        new Match.Among(key, negated, Joined.of(elements).stream().sorted(NormalForm.BY_TEXT).toList());
      case Match.Among(var key, var negated, var elements) ->
        new Match.Among(key, negated, elements.stream().sorted(NormalForm.BY_TEXT).toList());
      case Match.InSet _,Match.Bits _,Match.From _,Match.Until _ -> match;
    };
  }

  private static Statement sorted(Statement statement) {
    return statement instanceof Statement.VerdictMap(var key, var entries)
        ? new Statement.VerdictMap(key,
            entries.stream().sorted(Comparator.comparing(Statement.VerdictMap.Entry::element, NormalForm.BY_TEXT))
                .toList())
        : statement;
  }
}
