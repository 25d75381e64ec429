package org.rempart.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rempart.ruleset.Element;
import org.rempart.ruleset.NamedMap;
import org.rempart.ruleset.ValueType;
import org.rempart.ruleset.Verdict;

/// Reads the elements of named sets and maps, with what nft lists behind each.
final class ElementReader {
  private final Cursor cursor;
  private final ValueReader values;
  private final StatementReader statements;

  ElementReader(Cursor cursor) {
    this.cursor = cursor;
    this.values = new ValueReader(cursor);
    this.statements = new StatementReader(cursor);
  }

  /// @param verdict of a map's element
  /// @param stays whether it never expires
  record Listed(Element element, Optional<Verdict> verdict, Optional<String> comment, boolean stays) {
    NamedMap.Entry entry() {
      return new NamedMap.Entry(element, verdict.orElseThrow(), comment);
    }
  }

  List<Listed> members(List<ValueType> types) throws RulesetSyntaxError {
    return all(types, false);
  }

  List<Listed> entries(List<ValueType> types) throws RulesetSyntaxError {
    return all(types, true);
  }

  private List<Listed> all(List<ValueType> types, boolean map) throws RulesetSyntaxError {
    List<Listed> all = new ArrayList<>();
    cursor.expect("{");
    while (cursor.nextElement(all.isEmpty())) {
      all.add(one(types, map));
    }
    return all;
  }

  private Listed one(List<ValueType> types, boolean map) throws RulesetSyntaxError {
    Element element = values.element(types);
    Optional<String> comment = Optional.empty();
    boolean stays = true;
    while (cursor.peek().kind() == Token.Kind.WORD && !cursor.peek().is(":")) {
      Token word = cursor.word();
      switch (word.text()) {
        case "counter" -> statements.counter();
        case "limit" -> statements.limit();
        case "ct" -> statements.count();
        case "comment" -> comment = Optional.of(cursor.quoted().text());
        case "timeout", "expires" -> {
          Durations.read(cursor.word());
          stays = false;
        }
        default -> throw new RulesetSyntaxError(word, "behind an element this is not understood");
      }
    }
    return new Listed(element, verdict(map), comment, stays);
  }

  private Optional<Verdict> verdict(boolean map) throws RulesetSyntaxError {
    if (!map) {
      return Optional.empty();
    }
    cursor.expect(":");
    return Optional.of(statements.verdict(cursor.word()));
  }
}
