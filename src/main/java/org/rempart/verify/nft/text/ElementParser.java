package org.rempart.verify.nft.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rempart.verify.filter.RulesetError;
import org.rempart.verify.nft.tree.Expression;
import org.rempart.verify.nft.tree.Expression.Element;

/// Reads the elements of sets and maps. What they count, and how long they stay, says nothing about packets: a set
/// whose elements come and go is known by its flags.
final class ElementParser {
  private static final Set<String> DURATIONS = Set.of("timeout", "expires");

  private final Cursor cursor;
  private final ExpressionParser expressions;

  ElementParser(Cursor cursor, ExpressionParser expressions) {
    this.cursor = cursor;
    this.expressions = expressions;
  }

  Expression.Members members() throws RulesetError {
    Token start = cursor.peek();
    List<Element> elements = new ArrayList<>();
    cursor.open("{");
    cursor.skipLineEnds();
    while (!cursor.sees("}")) {
      add(elements, element());
      cursor.skipLineEnds();
      if (!cursor.take(",") && !cursor.sees("}")) {
        throw cursor.unexpected("',' or '}' is expected after an element");
      }
      cursor.skipLineEnds();
    }
    cursor.close("}");
    return new Expression.Members(start.at(), elements);
  }

  /// A set in a set, as definitions make them, is its members.
  private static void add(List<Element> elements, Element one) {
    if (one.key() instanceof Expression.Members(_, var inner) && one.value().isEmpty()) {
      elements.addAll(inner);
    } else {
      elements.add(one);
    }
  }

  private Element element() throws RulesetError {
    Expression key = expressions.single();
    Optional<String> comment = traits(Optional.empty());
    cursor.skipLineEnds();
    Optional<Expression> value = cursor.take(":") ? Optional.of(value()) : Optional.empty();
    return new Element(key, value, traits(comment));
  }

  private Expression value() throws RulesetError {
    cursor.skipLineEnds();
    return expressions.beginsVerdict() ? expressions.verdict() : expressions.single();
  }

  private Optional<String> traits(Optional<String> before) throws RulesetError {
    Optional<String> comment = before;
    while (true) {
      if (cursor.take("comment")) {
        comment = Optional.of(cursor.name().text());
      } else if (DURATIONS.contains(cursor.peek().text())) {
        cursor.next();
        cursor.word();
      } else if (!new CountParser(cursor).takes()) {
        return comment;
      }
    }
  }
}
