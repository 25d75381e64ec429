package org.rempart.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rempart.ruleset.Element;
import org.rempart.ruleset.Field;
import org.rempart.ruleset.Match;
import org.rempart.ruleset.Rule;
import org.rempart.ruleset.Statement;
import org.rempart.ruleset.ValueType;

/// Reads one rule: its matches, then its statements, then its comment.
final class RuleReader {
  private final Cursor cursor;
  private final ValueReader values;
  private final StatementReader statementReader;

  RuleReader(Cursor cursor) {
    this.cursor = cursor;
    this.values = new ValueReader(cursor);
    this.statementReader = new StatementReader(cursor);
  }

  Rule rule() throws RulesetSyntaxError {
    Token start = cursor.peek();
    List<Match> matches = new ArrayList<>();
    List<Statement> statements = new ArrayList<>();
    Optional<String> comment = Optional.empty();
    while (!cursor.peek().separates() && !cursor.peek().is("}") && !cursor.atEnd()) {
      Token first = cursor.word();
      Optional<Field> field = field(first);
      if (first.is("comment")) {
        comment = Optional.of(cursor.quoted().text());
        break;
      } else if (field.isEmpty()) {
        statements.add(statementReader.statement(first));
      } else {
        List<Field> key = key(field.get());
        if (cursor.take("vmap")) {
          statements.add(statementReader.map(key));
        } else if (statements.isEmpty()) {
          matches.add(match(key));
        } else {
          throw new RulesetSyntaxError(first, "a match behind a statement is not understood");
        }
      }
    }
    cursor.expectSeparator();
    refuseChance(start, statements);
    return new Rule(matches, statements, comment);
  }

  /// With a limit and a verdict in one rule nobody can say what becomes of a packet.
  private static void refuseChance(Token start, List<Statement> statements) throws RulesetSyntaxError {
    boolean limited = statements.stream().anyMatch(Statement.Limit.class::isInstance);
    boolean harmless = statements.stream()
        .allMatch(s -> s instanceof Statement.Limit || s instanceof Statement.Log || s instanceof Statement.Counter);
    if (limited && !harmless) {
      throw new RulesetSyntaxError(start, "a limit decides this rule's verdict, so it can't be told");
    }
  }

  private Optional<Field> field(Token first) {
    Optional<Field> alone = Field.parse(first.text());
    if (alone.isPresent()) {
      return alone;
    }
    Optional<Field> pair = Field.parse(first.text() + " " + cursor.peek().text());
    if (pair.isPresent()) {
      cursor.next();
    }
    return pair;
  }

  private List<Field> key(Field first) throws RulesetSyntaxError {
    List<Field> key = new ArrayList<>(List.of(first));
    while (cursor.take(".")) {
      Token next = cursor.word();
      key.add(field(next).orElseThrow(() -> new RulesetSyntaxError(next, "a field of the packet is expected here")));
    }
    return key;
  }

  private Match match(List<Field> key) throws RulesetSyntaxError {
    boolean bits = key.contains(Field.CT_STATUS);
    Token sign = cursor.peek();
    boolean negated = cursor.take("!=") || cursor.take("!");
    if (negated && bits != sign.is("!")) {
      throw new RulesetSyntaxError(sign, "bits are denied with '!', everything else with '!='");
    }
    List<ValueType> types = key.stream().map(Field::type).toList();
    Token right = cursor.peek();
    if (right.kind() == Token.Kind.WORD && right.text().startsWith("@")) {
      return new Match.InSet(key, negated, cursor.next().text().substring(1));
    }
    List<Element> elements = right.is("{") ? values.set(types) : List.of(values.element(types));
    if (elements.isEmpty()) {
      throw new RulesetSyntaxError(right, "a set without elements never matches");
    }
    return new Match.Among(key, negated, elements);
  }
}
