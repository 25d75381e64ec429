package org.rempart.verify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rempart.ruleset.BaseChain;
import org.rempart.ruleset.Chain;
import org.rempart.ruleset.Element;
import org.rempart.ruleset.Hook;
import org.rempart.ruleset.NamedSet;
import org.rempart.ruleset.Rule;
import org.rempart.ruleset.Ruleset;
import org.rempart.ruleset.Table;
import org.rempart.ruleset.ValueType;

/// Reads nftables text: what [org.rempart.ruleset.NftRenderer] writes, and what `nft list` prints of it.
/// What it does not know it refuses.
public final class NftReader {
  private static final Set<String> FAMILIES = Set.of("inet", "ip", "ip6");
  private static final Map<String, Integer> PRIORITIES = Map.of("raw", -300, "mangle", -150, "dstnat", -100, "filter",
      0, "security", 50, "srcnat", 100);

  private final Cursor cursor;
  private final RuleReader rules;
  private final Map<String, Table> tables = new LinkedHashMap<>();

  private NftReader(Cursor cursor) {
    this.cursor = cursor;
    this.rules = new RuleReader(cursor);
  }

  /// The tables that are there once the text is loaded.
  ///
  /// @throws RulesetSyntaxError with line, column and token
  public static Ruleset read(String text) throws RulesetSyntaxError {
    NftReader reader = new NftReader(new Cursor(Lexer.tokens(text)));
    reader.cursor.skipSeparators();
    while (!reader.cursor.atEnd()) {
      reader.command();
    }
    Ruleset ruleset = new Ruleset(List.copyOf(reader.tables.values()));
    References.check(ruleset, reader.cursor.peek());
    return ruleset;
  }

  private void command() throws RulesetSyntaxError {
    boolean delete = cursor.take("delete");
    cursor.expect("table");
    Token family = cursor.word();
    if (!FAMILIES.contains(family.text())) {
      throw new RulesetSyntaxError(family, "the families inet, ip and ip6 are understood");
    }
    Token name = cursor.word();
    String key = family.text() + " " + name.text();
    if (delete) {
      delete(key, name);
    } else {
      Table before = tables.getOrDefault(key, new Table(family.text(), name.text(), List.of(), List.of()));
      tables.put(key, cursor.peek().is("{") ? body(before, name) : before);
    }
    cursor.expectSeparator();
  }

  private void delete(String key, Token name) throws RulesetSyntaxError {
    if (tables.remove(key) == null) {
      throw new RulesetSyntaxError(name, "a table is deleted that is not declared before");
    }
  }

  private Table body(Table before, Token name) throws RulesetSyntaxError {
    if (!before.chains().isEmpty() || !before.sets().isEmpty()) {
      throw new RulesetSyntaxError(name, "the table has a body already");
    }
    List<NamedSet> sets = new ArrayList<>();
    List<Chain> chains = new ArrayList<>();
    cursor.expect("{");
    cursor.skipSeparators();
    Set<String> names = new HashSet<>();
    while (!cursor.take("}")) {
      Token kind = cursor.next();
      Token own = cursor.word();
      if (!names.add(kind.text() + " " + own.text())) {
        throw new RulesetSyntaxError(own, "there is a " + kind.text() + " of this name already");
      }
      switch (kind.text()) {
        case "set" -> sets.add(set(own.text()));
        case "chain" -> chains.add(chain(own.text()));
        default -> throw new RulesetSyntaxError(kind, "in a table, 'set' or 'chain' is expected");
      }
      cursor.expectSeparator();
    }
    return new Table(before.family(), before.name(), sets, chains);
  }

  private NamedSet set(String name) throws RulesetSyntaxError {
    List<ValueType> types = new ArrayList<>();
    List<Element> elements = List.of();
    cursor.expect("{");
    cursor.skipSeparators();
    while (!cursor.take("}")) {
      Token word = cursor.word();
      switch (word.text()) {
        case "type" -> types.addAll(types());
        case "flags" -> cursor.expect("interval");
        case "elements" -> {
          cursor.expect("=");
          elements = new ValueReader(cursor).set(types);
        }
        default -> throw new RulesetSyntaxError(word, "in a set, 'type', 'flags' or 'elements' is expected");
      }
      cursor.expectSeparator();
    }
    return new NamedSet(name, types, elements);
  }

  private List<ValueType> types() throws RulesetSyntaxError {
    List<ValueType> types = new ArrayList<>();
    do {
      Token word = cursor.word();
      types.add(ValueType.parse(word.text()).orElseThrow(() -> new RulesetSyntaxError(word, "no known type of data")));
    } while (cursor.take("."));
    return types;
  }

  private Chain chain(String name) throws RulesetSyntaxError {
    Optional<BaseChain> base = Optional.empty();
    List<Rule> read = new ArrayList<>();
    cursor.expect("{");
    cursor.skipSeparators();
    while (!cursor.take("}")) {
      if (cursor.take("type")) {
        base = Optional.of(base());
        cursor.skipSeparators();
      } else {
        read.add(rules.rule());
      }
    }
    return new Chain(name, base, read);
  }

  private BaseChain base() throws RulesetSyntaxError {
    Token type = cursor.word();
    if (!type.is("filter") && !type.is("nat")) {
      throw new RulesetSyntaxError(type, "the types filter and nat are understood");
    }
    cursor.expect("hook");
    Token hook = cursor.word();
    Hook known = Hook.parse(hook.text()).orElseThrow(() -> new RulesetSyntaxError(hook, "no known hook"));
    cursor.expect("priority");
    int priority = priority();
    cursor.expect(";");
    boolean accepts = acceptsByDefault();
    return new BaseChain(type.is("nat") ? BaseChain.Type.NAT : BaseChain.Type.FILTER, known, priority, accepts);
  }

  /// `-100`, `filter`, `filter + 10`.
  private int priority() throws RulesetSyntaxError {
    Token word = cursor.word();
    if (word.text().matches("-?\\d{1,9}")) {
      return Integer.parseInt(word.text());
    }
    Integer named = PRIORITIES.get(word.text());
    if (named == null) {
      throw new RulesetSyntaxError(word, "no known priority");
    }
    int sign = cursor.take("+") ? 1 : cursor.take("-") ? -1 : 0;
    return sign == 0 ? named : named + sign * cursor.number();
  }

  private boolean acceptsByDefault() throws RulesetSyntaxError {
    if (!cursor.take("policy")) {
      return true; // as the kernel does
    }
    Token verdict = cursor.word();
    if (!verdict.is("accept") && !verdict.is("drop")) {
      throw new RulesetSyntaxError(verdict, "a default verdict is accept or drop");
    }
    return verdict.is("accept");
  }
}
