package org.rempart.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rempart.ruleset.Field;
import org.rempart.ruleset.Match;
import org.rempart.ruleset.Rule;
import org.rempart.ruleset.Statement;

/// Reads one rule: its matches, then its statements, then its comment.
final class RuleReader {
  private static final Set<Field> ANY_PORT = Set.of(Field.TH_SPORT, Field.TH_DPORT);

  private final Cursor cursor;
  private final KeyReader keys;
  private final MatchReader matchReader;
  private final StatementReader statementReader;

  RuleReader(Cursor cursor) {
    this.cursor = cursor;
    this.keys = new KeyReader(cursor);
    this.matchReader = new MatchReader(cursor);
    this.statementReader = new StatementReader(cursor);
  }

  Rule rule() throws RulesetSyntaxError {
    Token start = cursor.peek();
    List<Match> matches = new ArrayList<>();
    List<Statement> statements = new ArrayList<>();
    Optional<String> comment = Optional.empty();
    while (!cursor.peek().separates() && !cursor.peek().is("}") && !cursor.atEnd()) {
      if (cursor.take("comment")) {
        comment = Optional.of(cursor.quoted().text());
        break;
      }
      part(matches, statements);
    }
    cursor.expectSeparator();
    refuseForeignBytes(start, matches, statements);
    return new Rule(matches, statements, comment);
  }

  private void part(List<Match> matches, List<Statement> statements) throws RulesetSyntaxError {
    Token first = cursor.peek();
    if (statements.isEmpty() && cursor.take("@th")) {
      matches.addAll(matchReader.bothPorts());
      return;
    }
    if (!keys.begins()) {
      statements.add(statementReader.statement(cursor.word()));
      return;
    }
    List<Field> key = keys.key();
    if (cursor.take("vmap")) {
      statements.add(statementReader.map(key));
    } else if (statements.isEmpty()) {
      matches.add(matchReader.match(key));
    } else {
      throw new RulesetSyntaxError(first, "a match behind a statement is not understood");
    }
  }

  /// `th dport` alone reads the checksum of an ICMP packet and the SPI of an ESP one.
  private static void refuseForeignBytes(Token start, List<Match> matches, List<Statement> statements)
      throws RulesetSyntaxError {
    List<Field> seen = new ArrayList<>();
    matches.forEach(match -> seen.addAll(match.key()));
    statements.forEach(statement -> seen.addAll(statement.key()));
    if (seen.stream().anyMatch(ANY_PORT::contains) && !seen.contains(Field.L4PROTO)
        && !seen.contains(Field.IP_PROTOCOL)) {
      throw new RulesetSyntaxError(start, "a port without a protocol ('meta l4proto') is not understood");
    }
  }
}
