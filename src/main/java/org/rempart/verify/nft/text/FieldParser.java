package org.rempart.verify.nft.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rempart.verify.filter.RulesetError;
import org.rempart.verify.nft.tree.Expression;
import org.rempart.verify.nft.tree.FieldNames;
import org.rempart.verify.nft.tree.Wording;

/// Reads what a packet bears: `ip saddr`, `ct original proto-dst`, `fib saddr . iif oif`, `@th,16,16`.
final class FieldParser {
  private static final Set<String> OTHERS = Set.of("fib", "osf", "numgen", "jhash", "symhash", "exthdr", "ipsec");
  private static final Set<String> BASES = Set.of("ll", "nh", "th", "ih");
  private static final Set<String> HASH_TRAITS = Set.of("seed", "offset");

  private final Cursor cursor;
  private final ExpressionParser expressions;

  FieldParser(Cursor cursor, ExpressionParser expressions) {
    this.cursor = cursor;
    this.expressions = expressions;
  }

  /// Whether a field begins here.
  boolean begins() {
    String first = cursor.peek().text();
    if (cursor.sees("@")) {
      return BASES.contains(cursor.peek(1).text()) && cursor.peek(2).is(",");
    }
    return cursor.peek().kind() == Token.Kind.WORD && (first.equals("meta") || first.equals("ct")
        || FieldNames.isBareMeta(first) || OTHERS.contains(first) || beginsHeader(first));
  }

  /// `tcp` alone is a value.
  private boolean beginsHeader(String first) {
    String second = cursor.peek(1).text();
    boolean wide = second.equals("option") || second.equals("chunk");
    return FieldNames.isHeader(first) && (wide || FieldNames.isHeaderField(first, second)
        || FieldNames.isHeaderField(first, second + " " + cursor.peek(2).text()));
  }

  Expression.Field field() throws RulesetError {
    Token first = cursor.peek();
    if (cursor.take("@")) {
      return new Expression.Field(first.at(), raw());
    }
    String name = cursor.word().text();
    String words = switch (name) {
      case "meta" -> "meta " + meta();
      case "ct" -> "ct " + connection();
      case "fib" -> "fib " + fib();
      case "osf" -> "osf " + osf();
      case "numgen" -> "numgen " + cursor.word().text() + hashed();
      case "symhash" -> "symhash" + hashed();
      case "jhash" -> "jhash " + Wording.of(expressions.key()) + hashed();
      case "exthdr" -> "exthdr " + cursor.word().text();
      case "ipsec" -> cursor.sees("in") || cursor.sees("out") ? ipsec() : "meta ipsec";
      default -> FieldNames.isBareMeta(name) && !FieldNames.isHeader(name)
          ? "meta " + FieldNames.meta(name)
          : header(first);
    };
    return new Expression.Field(first.at(), words);
  }

  private String header(Token header) throws RulesetError {
    String name = header.text();
    if (!FieldNames.isHeader(name)) {
      throw header.at().error("neither a statement nor a field that a packet has");
    }
    if (cursor.sees("option") || cursor.sees("chunk")) {
      return name + " " + cursor.next().text() + " " + cursor.word().text() + optionField();
    }
    Token field = cursor.word();
    if (FieldNames.isHeaderField(name, field.text())) {
      return name + " " + field.text();
    }
    String both = field.text() + " " + cursor.peek().text();
    if (FieldNames.isHeaderField(name, both)) {
      cursor.next();
      return name + " " + both;
    }
    throw field.at().error("no known field of '" + name + "'");
  }

  /// `exists`, `missing` or a comparison may follow at once.
  private String optionField() {
    boolean names = cursor.peek().kind() == Token.Kind.WORD && Set.of("length", "kind", "size", "count", "left",
        "right", "tsval", "tsecr", "ptr", "type", "value", "addr", "flags", "tsn", "stream", "ssn", "ppid").contains(
            cursor.peek().text());
    return names ? " " + cursor.next().text() : "";
  }

  private String meta() throws RulesetError {
    Token key = cursor.word();
    if (!FieldNames.isMeta(key.text())) {
      throw key.at().error("no known key of 'meta'");
    }
    return FieldNames.meta(key.text());
  }

  private String connection() throws RulesetError {
    String direction = cursor.sees("original") || cursor.sees("reply") ? cursor.next().text() + " " : "";
    Token key = cursor.word();
    String name = key.is("ip") || key.is("ip6") ? key.text() + " " + cursor.word().text() : key.text();
    boolean known = FieldNames.isConnection(name) || FieldNames.isOfDirection(name);
    if (!known || (!direction.isEmpty() && !FieldNames.isOfDirection(name))) {
      throw key.at().error("no known key of 'ct " + direction + "'");
    }
    return direction + name;
  }

  private String fib() throws RulesetError {
    List<String> tuple = new ArrayList<>();
    do {
      tuple.add(cursor.word().text());
    } while (cursor.take("."));
    Token result = cursor.word();
    if (!Set.of("type", "oif", "oifname", "check").contains(result.text())) {
      throw result.at().error("'oif', 'oifname' or 'type' is expected here");
    }
    return String.join(" . ", tuple) + " " + result.text();
  }

  private String osf() throws RulesetError {
    String ttl = cursor.take("ttl") ? "ttl " + cursor.word().text() + " " : "";
    return ttl + cursor.word().text();
  }

  /// ` mod 2 seed 0x1 offset 1`.
  private String hashed() throws RulesetError {
    cursor.expect("mod");
    StringBuilder words = new StringBuilder(" mod " + Wording.of(expressions.number()));
    while (HASH_TRAITS.contains(cursor.peek().text())) {
      String trait = cursor.next().text();
      String value = Wording.of(expressions.number());
      words.append(value.equals("0") ? "" : " " + trait + " " + value);
    }
    return words.toString();
  }

  private String ipsec() throws RulesetError {
    String direction = cursor.next().text();
    Optional<String> depth = cursor.take("spnum") ? Optional.of(cursor.number().text()) : Optional.empty();
    String key = cursor.word().text();
    String rest = key.equals("ip") || key.equals("ip6") ? key + " " + cursor.word().text() : key;
    return "ipsec " + direction + depth.filter(one -> !one.equals("0")).map(one -> " spnum " + one).orElse("") + " "
        + rest;
  }

  private String raw() throws RulesetError {
    String base = cursor.word().text();
    cursor.expect(",");
    String offset = cursor.number().text();
    cursor.expect(",");
    return "@" + base + "," + offset + "," + cursor.number().text();
  }
}
