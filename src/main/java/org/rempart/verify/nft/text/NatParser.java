package org.rempart.verify.nft.text;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.rempart.verify.filter.RulesetError;
import org.rempart.verify.nft.tree.Expression;
import org.rempart.verify.nft.tree.Statement;

/// Reads `snat`, `dnat`, `masquerade` and `redirect`.
final class NatParser {
  private static final Set<String> FLAGS = Set.of("random", "fully-random", "persistent");

  private final Cursor cursor;
  private final ExpressionParser expressions;

  NatParser(Cursor cursor, ExpressionParser expressions) {
    this.cursor = cursor;
    this.expressions = expressions;
  }

  Statement nat() throws RulesetError {
    Token first = cursor.word();
    Statement.NatKind kind = Statement.NatKind.valueOf(first.text().toUpperCase(Locale.ROOT));
    String family = cursor.sees("ip") || cursor.sees("ip6") ? family() : "";
    boolean prefix = cursor.take("prefix");
    if (!prefix && !cursor.take("interval") && cursor.take("addr")) {
      cursor.expect(".", "port");
    }
    cursor.take("to");
    Optional<Expression> address = Optional.empty();
    boolean toPort = cursor.sees(":");
    if (!toPort && !endsHere()) {
      address = Optional.of(target());
    }
    Optional<Expression> port = cursor.take(":") ? Optional.of(target()) : Optional.empty();
    flags();
    return new Statement.Nat(first.at(), kind, family, address, port, prefix);
  }

  /// Old forms leave the family and `to` out: `dnat ip saddr map ...` begins with a field.
  private String family() {
    boolean field = expressions.beginsField();
    return field ? "" : cursor.next().text();
  }

  private boolean endsHere() {
    return cursor.atStatementEnd() || FLAGS.contains(cursor.peek().text()) || cursor.sees("comment");
  }

  private Expression target() throws RulesetError {
    return expressions.source();
  }

  /// How the kernel chooses among several is not told apart.
  private void flags() throws RulesetError {
    if (!FLAGS.contains(cursor.peek().text())) {
      return;
    }
    do {
      Token flag = cursor.word();
      if (!FLAGS.contains(flag.text())) {
        throw flag.at().error("random, fully-random or persistent is expected here");
      }
    } while (cursor.take(",") || FLAGS.contains(cursor.peek().text()));
  }
}
