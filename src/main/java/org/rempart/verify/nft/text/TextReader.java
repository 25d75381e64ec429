package org.rempart.verify.nft.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rempart.verify.filter.RulesetError;
import org.rempart.verify.nft.tree.Declaration;
import org.rempart.verify.nft.tree.Declaration.TableKey;

/// Reads commands, one after the other: blocks as `nft list ruleset` prints them, and `add rule ...`.
public final class TextReader {
  private static final Set<String> FAMILIES = Set.of("ip", "ip6", "inet", "arp", "bridge", "netdev");
  private static final Set<String> ADDING = Set.of("add", "create", "insert");
  private static final Set<String> REMOVING = Set.of("delete", "destroy");
  private static final Set<String> UNNAMED_PLACES = Set.of("handle", "position", "index");

  private final Cursor cursor;
  private final RuleParser rules;
  private final TableParser tables;
  private final List<Declaration> declarations = new ArrayList<>();

  private TextReader(String text, Cursor cursor) {
    this.cursor = cursor;
    this.rules = new RuleParser(cursor, text);
    this.tables = new TableParser(cursor, rules);
  }

  public static List<Declaration> read(String text) throws RulesetError {
    TextReader reader = new TextReader(text, new Cursor(Definitions.expand(Lexer.tokens(text))));
    reader.cursor.skipSeparators();
    while (!reader.cursor.atEnd()) {
      reader.command();
      reader.cursor.expectSeparator();
    }
    return reader.declarations;
  }

  private void command() throws RulesetError {
    Token verb = cursor.peek();
    if (ADDING.contains(verb.text())) {
      cursor.next();
      add(cursor.next(), verb.is("insert"));
    } else if (REMOVING.contains(verb.text())) {
      cursor.next();
      remove(cursor.next(), verb.is("destroy"));
    } else if (cursor.take("flush")) {
      flush(cursor.next());
    } else {
      add(cursor.next(), false);
    }
  }

  private TableKey table() throws RulesetError {
    String family = FAMILIES.contains(cursor.peek().text()) && cursor.peek().kind() == Token.Kind.WORD
        ? cursor.next().text()
        : "ip";
    return new TableKey(family, cursor.name().text());
  }

  private void add(Token kind, boolean first) throws RulesetError {
    if (kind.is("table")) {
      TableKey table = table();
      declarations.addAll(tables.table(cursor.last(), table));
    } else if (kind.is("rule")) {
      rule(first);
    } else if (kind.is("element")) {
      TableKey table = table();
      Token set = cursor.name();
      declarations.add(new Declaration.AddElements(set.at(), table, set.text(), tables.elements()));
    } else {
      object(kind);
    }
  }

  private void object(Token kind) throws RulesetError {
    Set<String> objects = Set.of("chain", "set", "map", "flowtable", "counter", "quota", "limit", "ct", "secmark",
        "synproxy");
    if (!objects.contains(kind.text())) {
      throw kind.at().error("a command such as 'table', 'add rule', 'flush ruleset' or 'define' is expected here");
    }
    if (kind.is("ct")) {
      cursor.word();
    }
    TableKey table = table();
    declarations.addAll(tables.named(table, kind, cursor.name()));
  }

  private void rule(boolean first) throws RulesetError {
    TableKey table = table();
    Token chain = cursor.name();
    if (UNNAMED_PLACES.contains(cursor.peek().text())) {
      throw cursor.peek().at().error("where this is depends on what the device runs; list the whole ruleset instead");
    }
    declarations.add(rules.rule(table, chain.text(), first));
  }

  private void remove(Token kind, boolean mayLack) throws RulesetError {
    TableKey table = table();
    switch (kind.text()) {
      case "table" -> declarations.add(new Declaration.DeleteTable(kind.at(), table, mayLack));
      case "chain" -> declarations.add(new Declaration.DeleteChain(kind.at(), table, cursor.name().text()));
      case "set", "map" -> declarations.add(new Declaration.DeleteSet(kind.at(), table, cursor.name().text()));
      case "element" -> {
        String set = cursor.name().text();
        declarations.add(new Declaration.DeleteElements(kind.at(), table, set, tables.elements()));
      }
      default -> throw kind.at().error("only tables, chains, sets, maps and elements are deleted here; what else is "
          + "meant depends on what the device runs");
    }
  }

  private void flush(Token kind) throws RulesetError {
    switch (kind.text()) {
      case "ruleset" -> declarations.add(new Declaration.Flush(kind.at(),
          cursor.atStatementEnd() ? Optional.empty() : Optional.of(cursor.word().text())));
      case "table" -> declarations.add(new Declaration.FlushRules(kind.at(), table(), Optional.empty()));
      case "chain" -> {
        TableKey table = table();
        declarations.add(new Declaration.FlushRules(kind.at(), table, Optional.of(cursor.name().text())));
      }
      case "set", "map" -> {
        TableKey table = table();
        declarations.add(new Declaration.FlushSet(kind.at(), table, cursor.name().text()));
      }
      default -> throw kind.at().error("'ruleset', 'table', 'chain', 'set' or 'map' is expected here");
    }
  }
}
