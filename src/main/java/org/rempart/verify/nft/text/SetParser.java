package org.rempart.verify.nft.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rempart.verify.filter.RulesetError;
import org.rempart.verify.nft.tree.Declaration;
import org.rempart.verify.nft.tree.Expression;

/// Reads the block of a named set or map.
final class SetParser {
  private static final Set<String> FLAGS = Set.of("interval", "timeout", "dynamic", "constant");
  private static final Set<String> WITH_WORD = Set.of("size", "timeout", "gc-interval", "policy");
  private static final Set<String> TYPED = Set.of("type", "typeof");

  private final Cursor cursor;
  private final ElementParser elements;
  private final CountParser counts;

  SetParser(Cursor cursor) {
    this.cursor = cursor;
    this.elements = new ElementParser(cursor, new ExpressionParser(cursor));
    this.counts = new CountParser(cursor);
  }

  List<Expression.Element> elements() throws RulesetError {
    return elements.members().elements();
  }

  Declaration.AddSet set(Declaration.TableKey table, Token name) throws RulesetError {
    Set<String> flags = new HashSet<>();
    List<Expression.Element> members = List.of();
    cursor.expect("{");
    cursor.skipSeparators();
    while (!cursor.take("}")) {
      if (cursor.take("flags")) {
        flags(flags);
      } else if (cursor.take("elements")) {
        cursor.expect("=");
        members = elements();
      } else if (!counts.takes()) {
        trait(cursor.word());
      }
      cursor.expectSeparator();
    }
    return new Declaration.AddSet(name.at(), table, name.text(), flags, members);
  }

  private void trait(Token trait) throws RulesetError {
    if (TYPED.contains(trait.text())) {
      type();
    } else if (WITH_WORD.contains(trait.text())) {
      cursor.word();
    } else if (trait.is("comment")) {
      cursor.name();
    } else if (!trait.is("auto-merge")) {
      throw trait.at().error("not understood in a set or map");
    }
  }

  /// Values are read as those of the field that they are held against, so the type need not be known.
  private void type() throws RulesetError {
    if (cursor.atStatementEnd()) {
      throw cursor.unexpected("a type is expected here");
    }
    while (!cursor.atStatementEnd()) {
      cursor.next();
    }
  }

  private void flags(Set<String> flags) throws RulesetError {
    do {
      Token flag = cursor.word();
      if (!FLAGS.contains(flag.text())) {
        throw flag.at().error("the flags of a set are interval, timeout, dynamic and constant");
      }
      flags.add(flag.text());
    } while (cursor.take(","));
  }
}
