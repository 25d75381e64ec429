package org.rempart.verify.nft.meaning;

import org.rempart.verify.filter.Terms;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rempart.verify.filter.Condition;
import org.rempart.verify.filter.RulesetError;
import org.rempart.verify.nft.tree.Expression;

/// The named sets and maps of a table.
final class Sets {
  private final String table;
  private final Map<String, List<Expression.Element>> contents;
  private final Set<String> changing;
  private final Map<Question, Condition> known = new HashMap<>();

  /// Large sets are asked by many rules.
  ///
  /// @param there what the key asks of all packets
  private record Question(String set, List<String> fields, Condition there, boolean negated) {}

  /// @param changing names of those whose elements come and go
  Sets(String table, Map<String, List<Expression.Element>> contents, Set<String> changing) {
    this.table = table;
    this.contents = contents;
    this.changing = changing;
  }

  boolean changes(String name) {
    return changing.contains(name);
  }

  void mustExist(Expression.Named set) throws RulesetError {
    if (!contents.containsKey(set.name())) {
      throw set.at().error("table " + table + " has no set or map '" + set.name() + "'");
    }
  }

  List<Expression.Element> elements(Expression data) throws RulesetError {
    return switch (data) {
      case Expression.Members(_, var elements) -> elements;
      case Expression.Named named -> {
        mustExist(named);
        yield contents.getOrDefault(named.name(), List.of());
      }
      case Expression other -> throw other.at().error("a set in braces or by name is expected here");
    };
  }

  /// Whether the key is in the set, or not.
  Condition holds(Key key, Expression data, boolean negated) throws RulesetError {
    if (!(data instanceof Expression.Named named)) {
      return key.among(keys(data), negated);
    }
    mustExist(named);
    if (changes(named.name())) {
      Condition member = new Condition.Member(table + " " + named.name(), key.words());
      return Terms.all(key.there(), negated ? Terms.not(member) : member);
    }
    Question question = new Question(named.name(), key.words(), key.there(), negated);
    Condition before = known.get(question);
    if (before != null) {
      return before;
    }
    Condition answer = key.among(keys(data), negated);
    known.put(question, answer);
    return answer;
  }

  private List<Expression> keys(Expression data) throws RulesetError {
    return elements(data).stream().map(Expression.Element::key).toList();
  }
}
