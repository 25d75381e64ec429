package org.rempart.verify.nft.meaning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rempart.verify.filter.PacketFilter;
import org.rempart.verify.filter.RulesetError;
import org.rempart.verify.filter.Table;
import org.rempart.verify.nft.tree.Declaration;
import org.rempart.verify.nft.tree.Declaration.TableKey;
import org.rempart.verify.nft.tree.Place;
import org.rempart.verify.nft.tree.Statement;

/// What is there once all of a ruleset's commands are carried out.
public final class RulesetMeaning {
  private final Map<TableKey, TableDraft> tables = new LinkedHashMap<>();

  private RulesetMeaning() {}

  public static PacketFilter of(List<Declaration> declarations) throws RulesetError {
    RulesetMeaning meaning = new RulesetMeaning();
    for (Declaration declaration : declarations) {
      meaning.carryOut(declaration);
    }
    return meaning.filter();
  }

  private void carryOut(Declaration declaration) throws RulesetError {
    switch (declaration) {
      case Declaration.Flush(_, var family) ->
        tables.keySet().removeIf(key -> family.isEmpty() || key.family().equals(family.get()));
      case Declaration.AddTable(_, var key, var dormant) ->
        tables.computeIfAbsent(key, TableDraft::new).declare(dormant);
      case Declaration.DeleteTable(var at, var key, var mayLack) -> {
        if (tables.remove(key) == null && !mayLack) {
          throw unknown(at, key);
        }
      }
      case Declaration.AddChain chain -> table(chain.at(), chain.table()).add(chain);
      case Declaration.AddRule rule -> table(rule.at(), rule.table()).add(rule);
      case Declaration.FlushRules flush -> table(flush.at(), flush.table()).flush(flush);
      case Declaration.DeleteChain delete -> table(delete.at(), delete.table()).delete(delete);
      case Declaration.AddSet set -> table(set.at(), set.table()).add(set);
      case Declaration.AddElements(var at, var key, var set, var elements) ->
        table(at, key).set(at, set).add(elements);
      case Declaration.DeleteElements(var at, var key, var set, var elements) -> {
        if (!table(at, key).set(at, set).remove(elements)) {
          throw at.error("elements are deleted that the set does not have, one by one, as they are written here");
        }
      }
      case Declaration.FlushSet(var at, var key, var set) -> table(at, key).set(at, set).elements().clear();
      case Declaration.DeleteSet(var at, var key, var set) -> {
        table(at, key).set(at, set);
        table(at, key).sets().remove(set);
      }
    }
  }

  private TableDraft table(Place at, TableKey key) throws RulesetError {
    return Optional.ofNullable(tables.get(key)).orElseThrow(() -> unknown(at, key));
  }

  private static RulesetError unknown(Place at, TableKey key) {
    return at.error("there is no table " + key);
  }

  private PacketFilter filter() throws RulesetError {
    Fields fields = new Fields(changed());
    List<Table> read = new ArrayList<>();
    for (TableDraft table : tables.values()) {
      read.add(new TableMeaning(table, fields).table());
    }
    return new PacketFilter(read);
  }

  /// A packet passes the rules of many tables: a field that one of them sets is no longer what it was for the others.
  private Set<String> changed() {
    Set<String> changed = new HashSet<>();
    for (TableDraft table : tables.values()) {
      for (ChainDraft chain : table.chains().values()) {
        for (Declaration.AddRule rule : chain.rules()) {
          for (Statement statement : rule.statements()) {
            if (statement instanceof Statement.Change(_, var field, _)) {
              changed.add(field.words());
            }
          }
        }
      }
    }
    return changed;
  }
}
