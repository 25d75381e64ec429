package org.rempart.verify.nft.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rempart.verify.filter.RulesetError;
import org.rempart.verify.nft.tree.Declaration;
import org.rempart.verify.nft.tree.Statement;

/// Reads one rule.
final class RuleParser {
  private static final Pattern COUNTS = Pattern.compile("counter packets \\d+ bytes \\d+");
  private static final Pattern OVER_LINES = Pattern.compile("\\s*\\n\\s*");

  private final Cursor cursor;
  private final String source;
  private final StatementParser statements;

  RuleParser(Cursor cursor, String source) {
    this.cursor = cursor;
    this.source = source;
    this.statements = new StatementParser(cursor);
  }

  Declaration.AddRule rule(Declaration.TableKey table, String chain, boolean first) throws RulesetError {
    Token start = cursor.peek();
    List<Statement> read = new ArrayList<>();
    Optional<String> comment = Optional.empty();
    while (!cursor.atStatementEnd()) {
      if (cursor.take("comment")) {
        comment = Optional.of(cursor.name().text());
        break;
      }
      read.add(statements.statement());
    }
    if (read.isEmpty()) {
      throw cursor.unexpected("a rule has one statement at least");
    }
    String text = source.substring(start.start(), cursor.last().end());
    if (!cursor.atStatementEnd()) {
      throw cursor.unexpected("nothing follows a rule's comment");
    }
    return new Declaration.AddRule(start.at(), table, chain, first, read, withoutCounts(text), comment);
  }

  private static String withoutCounts(String text) {
    return COUNTS.matcher(OVER_LINES.matcher(text).replaceAll(" ")).replaceAll("counter");
  }
}
