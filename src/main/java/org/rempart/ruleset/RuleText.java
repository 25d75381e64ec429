package org.rempart.ruleset;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// One rule as nftables text.
final class RuleText {
  static final String INDENT = "    ";

  private RuleText() {}

  static String of(Rule rule) {
    List<String> words = new ArrayList<>();
    rule.matches().forEach(match -> words.add(match(match)));
    rule.statements().forEach(statement -> words.add(StatementText.of(statement)));
    rule.comment().ifPresent(comment -> words.add("comment \"" + comment + "\""));
    return INDENT + String.join(" ", words);
  }

  private static String match(Match match) {
    return switch (match) {
      case Match.InSet(var key, _, var set) -> key(key) + " " + not(match) + "@" + set;
      case Match.Among(var key, _, var elements) -> key(key) + " " + not(match) + ValueText.set(types(key), elements);
      case Match.Bits(var field, var mask, var negated, var value) ->
        field.text() + " & " + bits(field, mask, true) + (negated ? " != " : " == ") + bits(field, value, false);
      case Match.From(var first) -> Field.TIME.text() + " >= " + ValueText.instant(first);
      case Match.Until(var end) -> Field.TIME.text() + " < " + ValueText.instant(end);
    };
  }

  private static String not(Match match) {
    return !match.negated() ? "" : match.key().contains(Field.CT_STATUS) ? "! " : "!= ";
  }

  private static String bits(Field field, int bits, boolean mask) {
    if (field != Field.TCP_FLAGS || bits == 0) {
      return mask ? "0x" + Integer.toHexString(bits) : Integer.toString(bits);
    }
    List<String> names = TcpFlag.in(bits).stream().map(TcpFlag::text).toList();
    return names.size() == 1 ? names.getFirst() : "(" + String.join("|", names) + ")";
  }

  static String key(List<Field> key) {
    return key.stream().map(Field::text).collect(Collectors.joining(" . "));
  }

  static List<ValueType> types(List<Field> key) {
    return key.stream().map(Field::type).toList();
  }
}
