package org.rempart.verify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rempart.ruleset.Chain;
import org.rempart.ruleset.CtHelper;
import org.rempart.ruleset.NamedMap;
import org.rempart.ruleset.NamedSet;
import org.rempart.ruleset.Ruleset;
import org.rempart.ruleset.Table;

/// Reads nftables text: what [org.rempart.ruleset.NftRenderer] writes, and what `TZ=UTC nft list` prints of it.
/// What it does not know it refuses. Counts of packets, and elements that are in a set for a time only, are no
/// part of a ruleset and are passed over.
public final class NftReader {
  private static final Set<String> FAMILIES = Set.of("inet", "ip", "ip6");

  private final Cursor cursor;
  private final ObjectReader objects;
  private final ChainReader chainReader;
  private final Map<String, Table> tables = new LinkedHashMap<>();

  private NftReader(Cursor cursor) {
    this.cursor = cursor;
    this.objects = new ObjectReader(cursor);
    this.chainReader = new ChainReader(cursor);
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
      Table before = tables.getOrDefault(key,
          new Table(family.text(), name.text(), Table.Objects.NONE, List.of()));
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
    if (!before.chains().isEmpty() || !before.objects().equals(Table.Objects.NONE)) {
      throw new RulesetSyntaxError(name, "the table has a body already");
    }
    List<CtHelper> helpers = new ArrayList<>();
    List<NamedSet> sets = new ArrayList<>();
    List<NamedMap> maps = new ArrayList<>();
    List<Chain> chains = new ArrayList<>();
    cursor.expect("{");
    cursor.skipSeparators();
    Set<String> names = new HashSet<>();
    while (!cursor.take("}")) {
      Token kind = cursor.next();
      if (kind.is("ct")) {
        cursor.expect("helper");
      }
      Token own = cursor.word();
      if (!names.add(space(kind) + " " + own.text())) {
        throw new RulesetSyntaxError(own, "there is a " + kind.text() + " of this name already");
      }
      switch (kind.text()) {
        case "ct" -> helpers.add(objects.helper(own.text()));
        case "set" -> sets.add(objects.set(own));
        case "map" -> maps.add(objects.map(own));
        case "chain" -> chains.add(chainReader.chain(own.text()));
        default -> throw new RulesetSyntaxError(kind, "in a table, 'set', 'map', 'ct helper' or 'chain' is expected");
      }
      cursor.expectSeparator();
    }
    return new Table(before.family(), before.name(), new Table.Objects(helpers, sets, maps), chains);
  }

  /// Sets and maps share their names.
  private static String space(Token kind) {
    return kind.is("map") ? "set" : kind.text();
  }
}
