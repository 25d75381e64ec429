package org.rempart.verify.nft.meaning;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.rempart.verify.filter.RulesetError;
import org.rempart.verify.nft.tree.Declaration;
import org.rempart.verify.nft.tree.Place;

/// A table while its ruleset is read.
final class TableDraft {
  private final Declaration.TableKey key;
  private final Map<String, ChainDraft> chains = new LinkedHashMap<>();
  private final Map<String, SetDraft> sets = new LinkedHashMap<>();
  private boolean dormant;

  TableDraft(Declaration.TableKey key) {
    this.key = key;
  }

  Declaration.TableKey key() {
    return key;
  }

  Map<String, ChainDraft> chains() {
    return chains;
  }

  Map<String, SetDraft> sets() {
    return sets;
  }

  /// Whether the kernel passes its chains over.
  boolean dormant() {
    return dormant;
  }

  void declare(boolean sleeps) {
    dormant |= sleeps;
  }

  void add(Declaration.AddChain chain) {
    chains.computeIfAbsent(chain.name(), _ -> new ChainDraft()).declare(chain);
  }

  void add(Declaration.AddRule rule) throws RulesetError {
    chain(rule.at(), rule.chain()).add(rule);
  }

  void flush(Declaration.FlushRules flush) throws RulesetError {
    if (flush.chain().isPresent()) {
      chain(flush.at(), flush.chain().get()).rules().clear();
    } else {
      chains.values().forEach(chain -> chain.rules().clear());
    }
  }

  void delete(Declaration.DeleteChain delete) throws RulesetError {
    chain(delete.at(), delete.name());
    chains.remove(delete.name());
  }

  void add(Declaration.AddSet set) {
    SetDraft draft = sets.computeIfAbsent(set.name(), _ -> new SetDraft());
    draft.flags(set.flags());
    draft.add(set.elements());
  }

  SetDraft set(Place at, String name) throws RulesetError {
    return Optional.ofNullable(sets.get(name))
        .orElseThrow(() -> at.error("table " + key + " has no set or map '" + name + "'"));
  }

  private ChainDraft chain(Place at, String name) throws RulesetError {
    return Optional.ofNullable(chains.get(name))
        .orElseThrow(() -> at.error("table " + key + " has no chain '" + name + "'"));
  }
}
