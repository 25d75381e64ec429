package org.rempart.verify.nft.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rempart.verify.filter.RulesetError;
import org.rempart.verify.nft.tree.Expression;
import org.rempart.verify.nft.tree.Statement;

/// Reads statements that change sets: `add @s { ip saddr limit rate 5/second }`, `meter m { ... }`, and the old
/// `set add ip saddr @s` and `flow table m { ... }`.
final class UpdateParser {
  private static final Set<String> DURATIONS = Set.of("timeout", "expires");

  private final Cursor cursor;
  private final ExpressionParser expressions;

  UpdateParser(Cursor cursor, ExpressionParser expressions) {
    this.cursor = cursor;
    this.expressions = expressions;
  }

  Statement update() throws RulesetError {
    Token first = cursor.word();
    return switch (first.text()) {
      case "meter" -> meter(first);
      case "flow" -> {
        cursor.expect("table");
        yield meter(first);
      }
      case "set" -> old(first);
      default -> {
        cursor.expect("@");
        yield body(first, first.text(), cursor.name().text());
      }
    };
  }

  private Statement meter(Token first) throws RulesetError {
    String name = cursor.name().text();
    if (cursor.take("size")) {
      cursor.number();
    }
    return body(first, "meter", name);
  }

  private Statement old(Token first) throws RulesetError {
    String operation = cursor.word().text();
    Expression key = expressions.key();
    List<String> limits = limits();
    cursor.expect("@");
    return new Statement.Update(first.at(), operation, cursor.name().text(), key, Optional.empty(), limits);
  }

  private Statement body(Token first, String operation, String set) throws RulesetError {
    cursor.open("{");
    Expression key = expressions.key();
    List<String> limits = limits();
    Optional<Expression> value = Optional.empty();
    if (cursor.take(":")) {
      value = Optional.of(expressions.beginsVerdict() ? expressions.verdict() : expressions.source());
    }
    limits.addAll(limits());
    cursor.close("}");
    return new Statement.Update(first.at(), operation, set, key, value, limits);
  }

  private List<String> limits() throws RulesetError {
    CountParser counts = new CountParser(cursor);
    List<String> limits = new ArrayList<>();
    while (true) {
      if (DURATIONS.contains(cursor.peek().text())) {
        cursor.next();
        cursor.word();
        continue;
      }
      if (counts.counter().isPresent()) {
        continue;
      }
      Optional<String> limit = counts.limit();
      if (limit.isEmpty()) {
        return limits;
      }
      limits.add(limit.get());
    }
  }
}
