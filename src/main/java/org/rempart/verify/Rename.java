package org.rempart.verify;

import java.util.List;
import java.util.function.UnaryOperator;
import org.rempart.ruleset.Field;
import org.rempart.ruleset.Match;
import org.rempart.ruleset.Statement;

/// The same match or statement with other fields in its key.
final class Rename {
  private Rename() {}

  static Match match(Match match, UnaryOperator<Field> name) {
    return switch (match) {
      case Match.Among(var key, var negated, var elements) -> new Match.Among(key(key, name), negated, elements);
      case Match.InSet(var key, var negated, var set) -> new Match.InSet(key(key, name), negated, set);
      case Match.Bits _,Match.From _,Match.Until _ -> match;
    };
  }

  static Statement statement(Statement statement, UnaryOperator<Field> name) {
    return switch (statement) {
      case Statement.LookUp(var key, var map) -> new Statement.LookUp(key(key, name), map);
      case Statement.VerdictMap(var key, var entries) -> new Statement.VerdictMap(key(key, name), entries);
      case Statement.LimitEach(var set, var key, var limit) -> new Statement.LimitEach(set, key(key, name), limit);
      case Statement.CountEach(var set, var key, var connections, var over) ->
        new Statement.CountEach(set, key(key, name), connections, over);
      case Statement.Decide _,Statement.Log _,Statement.Limit _,Statement.Counter _,Statement.Reject _,Statement.SetHelper _,Statement.Translation _ ->
        statement;
    };
  }

  private static List<Field> key(List<Field> key, UnaryOperator<Field> name) {
    return key.stream().map(name).toList();
  }
}
