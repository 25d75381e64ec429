package org.rempart.verify.nft.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.rempart.verify.filter.RulesetError;
import org.rempart.verify.nft.tree.Declaration;
import org.rempart.verify.nft.tree.Declaration.TableKey;
import org.rempart.verify.nft.tree.Expression;

/// Reads the block of a table.
final class TableParser {
  private static final Set<String> FLAGS = Set.of("dormant", "owner", "persist");
  /// What rules refer to by name and what changes no packet by itself.
  private static final Set<String> OBJECTS = Set.of("counter", "quota", "limit", "flowtable", "secmark", "synproxy",
      "tunnel");
  private static final Set<String> CONNECTION_OBJECTS = Set.of("helper", "timeout", "expectation");

  private final Cursor cursor;
  private final ChainParser chains;
  private final SetParser sets;

  TableParser(Cursor cursor, RuleParser rules) {
    this.cursor = cursor;
    this.chains = new ChainParser(cursor, rules);
    this.sets = new SetParser(cursor);
  }

  List<Declaration> table(Token name, TableKey table) throws RulesetError {
    List<Declaration> added = new ArrayList<>();
    boolean dormant = false;
    if (cursor.take("{")) {
      cursor.skipSeparators();
      while (!cursor.take("}")) {
        if (cursor.take("flags")) {
          dormant |= dormant();
        } else if (cursor.take("comment")) {
          cursor.name();
        } else {
          added.addAll(object(table, cursor.next()));
        }
        cursor.expectSeparator();
      }
    }
    added.addFirst(new Declaration.AddTable(name.at(), table, dormant));
    return added;
  }

  /// A chain, set, map or another named thing, in a table's block or behind `add`.
  List<Declaration> object(TableKey table, Token kind) throws RulesetError {
    if (kind.is("ct") && CONNECTION_OBJECTS.contains(cursor.peek().text())) {
      cursor.next();
    } else if (!OBJECTS.contains(kind.text()) && !Set.of("chain", "set", "map", "meter").contains(kind.text())) {
      throw kind.at().error("a chain, set, map or another named object is expected here");
    }
    return named(table, kind, cursor.name());
  }

  List<Declaration> named(TableKey table, Token kind, Token name) throws RulesetError {
    return switch (kind.text()) {
      case "chain" -> chains.chain(table, name);
      case "set", "map", "meter" -> List.of(sets.set(table, name));
      default -> {
        body();
        yield List.of();
      }
    };
  }

  List<Expression.Element> elements() throws RulesetError {
    return sets.elements();
  }

  /// A block, or the rest of the line.
  private void body() throws RulesetError {
    while (!cursor.atStatementEnd()) {
      if (cursor.sees("{")) {
        cursor.skipBlock();
      } else {
        cursor.next();
      }
    }
  }

  private boolean dormant() throws RulesetError {
    boolean dormant = false;
    do {
      Token flag = cursor.word();
      if (!FLAGS.contains(flag.text())) {
        throw flag.at().error("the flags of a table are dormant, owner and persist");
      }
      dormant |= flag.is("dormant");
    } while (cursor.take(","));
    return dormant;
  }
}
