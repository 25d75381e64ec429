package org.rempart.ruleset;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.rempart.net.Family;
import org.rempart.net.IpRange;
import org.rempart.net.IpSet;
import org.rempart.net.IpPrefix;
import org.rempart.net.PortRange;

/// One rule as nftables text.
final class RuleText {
  private static final String INDENT = "    ";

  private RuleText() {}

  static String of(Rule rule) {
    List<String> words = new ArrayList<>();
    rule.matches().forEach(match -> words.add(match(match)));
    rule.statements().forEach(statement -> words.add(statement(statement)));
    rule.comment().ifPresent(comment -> words.add("comment \"" + comment + "\""));
    return INDENT + String.join(" ", words);
  }

  private static String match(Match match) {
    String not = !match.negated() ? "" : match.key().contains(Field.CT_STATUS) ? "! " : "!= ";
    return key(match.key()) + " " + not
        + switch (match) {
          case Match.InSet(_, _, var set) -> "@" + set;
          case Match.Among(var key, _, var elements) -> set(types(key), elements);
        };
  }

  private static String set(List<ValueType> types, List<Element> elements) {
    String all = elements.stream().map(element -> String.join(" . ", cells(types, element)))
        .collect(Collectors.joining(", "));
    return elements.size() == 1 && types.size() == 1 ? all : "{ " + all + " }";
  }

  static List<String> cells(List<ValueType> types, Element element) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      cells.add(value(types.get(i), element.values().get(i)));
    }
    return cells;
  }

  private static String value(ValueType type, Value value) {
    return switch (value) {
      case Value.Word(var text) -> type == ValueType.IFNAME ? "\"" + text + "\"" : text;
      case Value.Numbers(var range) -> numbers(type, range);
      case Value.Addresses(var range) -> addresses(range);
    };
  }

  private static String numbers(ValueType type, PortRange range) {
    return range.first() == range.last()
        ? Symbols.name(type, range.first()).orElse(range.toString())
        : range.toString();
  }

  private static String addresses(IpRange range) {
    List<IpPrefix> prefixes = new IpSet(List.of(range)).prefixes();
    return prefixes.size() == 1 ? prefixes.getFirst().toString() : range.first() + "-" + range.last();
  }

  private static String statement(Statement statement) {
    return switch (statement) {
      case Statement.Decide(var verdict) -> verdict(verdict);
      case Statement.Log(var prefix) -> "log prefix \"" + prefix + "\"";
      case Statement.Limit(var rate, var unit, var burst) ->
        "limit rate " + rate + "/" + unit + " burst " + burst + " packets";
      case Statement.Counter() -> "counter";
      case Statement.Reject(var kind) -> "reject with " + kind.text();
      case Statement.VerdictMap map -> map(map);
      case Statement.Dnat dnat -> dnat(dnat);
      case Statement.Masquerade() -> "masquerade";
    };
  }

  private static String map(Statement.VerdictMap map) {
    List<List<String>> rows = map.entries().stream().map(entry -> row(map.key(), entry)).toList();
    return key(map.key()) + " vmap {\n" + Columns.align(rows, " : ", INDENT + "  ", ",\n") + "\n" + INDENT + "}";
  }

  private static List<String> row(List<Field> key, Statement.VerdictMap.Entry entry) {
    return List.of(String.join(" . ", cells(types(key), entry.element())), verdict(entry.verdict()));
  }

  private static String dnat(Statement.Dnat dnat) {
    boolean v4 = dnat.to().family() == Family.IPV4;
    String port = dnat.port().map(number -> ":" + number).orElse("");
    String address = v4 || port.isEmpty() ? dnat.to().toString() : "[" + dnat.to() + "]";
    return (v4 ? "dnat ip to " : "dnat ip6 to ") + address + port;
  }

  private static String verdict(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Accept() -> "accept";
      case Verdict.Drop() -> "drop";
      case Verdict.Return() -> "return";
      case Verdict.Jump(var chain) -> "jump " + chain;
      case Verdict.Goto(var chain) -> "goto " + chain;
    };
  }

  private static String key(List<Field> key) {
    return key.stream().map(Field::text).collect(Collectors.joining(" . "));
  }

  private static List<ValueType> types(List<Field> key) {
    return key.stream().map(Field::type).toList();
  }
}
