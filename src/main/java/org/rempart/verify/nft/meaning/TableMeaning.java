package org.rempart.verify.nft.meaning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rempart.net.Family;
import org.rempart.verify.filter.Base;
import org.rempart.verify.filter.Chain;
import org.rempart.verify.filter.Rule;
import org.rempart.verify.filter.RulesetError;
import org.rempart.verify.filter.Table;
import org.rempart.verify.nft.tree.Declaration;
import org.rempart.verify.nft.tree.Expression;
import org.rempart.verify.nft.tree.Place;
import org.rempart.verify.nft.tree.Statement;

/// A table. Those of the families arp, bridge and netdev have no part in what happens to packets at IP's hooks: they are
/// kept without families, and their chains are never called; nor are those of a dormant table.
final class TableMeaning {
  private static final Map<String, Set<Family>> FAMILIES = Map.of("ip", Set.of(Family.IPV4), "ip6",
      Set.of(Family.IPV6), "inet", Set.of(Family.IPV4, Family.IPV6), "arp", Set.of(), "bridge", Set.of(), "netdev",
      Set.of());

  private final TableDraft draft;
  private final Set<Family> families;
  private final RuleMeaning rules;

  TableMeaning(TableDraft draft, Fields fields) {
    this.draft = draft;
    this.families = FAMILIES.getOrDefault(draft.key().family(), Set.of());
    Map<String, List<Expression.Element>> contents = new HashMap<>();
    draft.sets().forEach((name, set) -> contents.put(name, set.elements()));
    this.rules = new RuleMeaning(fields, new Sets(draft.key().toString(), contents, changing(draft)), families,
        draft.chains().keySet());
  }

  private static Set<String> changing(TableDraft draft) {
    Set<String> changing = new HashSet<>();
    draft.sets().forEach((name, set) -> {
      if (set.changes()) {
        changing.add(name);
      }
    });
    for (ChainDraft chain : draft.chains().values()) {
      for (Declaration.AddRule rule : chain.rules()) {
        for (Statement statement : rule.statements()) {
          if (statement instanceof Statement.Update update) {
            changing.add(update.set());
          }
        }
      }
    }
    return changing;
  }

  Table table() throws RulesetError {
    List<Chain> chains = new ArrayList<>();
    Map<String, Place> places = new HashMap<>();
    for (Map.Entry<String, ChainDraft> entry : draft.chains().entrySet()) {
      chains.add(chain(entry.getKey(), entry.getValue()));
      entry.getValue().rules().stream().findFirst().ifPresent(rule -> places.put(entry.getKey(), rule.at()));
    }
    Loops.refuse(chains, places);
    return new Table(Table.Maker.NFTABLES, families, draft.key().toString(), chains);
  }

  private Chain chain(String name, ChainDraft chain) throws RulesetError {
    List<Rule> read = new ArrayList<>();
    for (Declaration.AddRule rule : chain.rules()) {
      read.addAll(rules.rules(rule));
    }
    Optional<Declaration.HookSpec> hook = chain.hook();
    boolean never = families.isEmpty() || draft.dormant();
    if (hook.isEmpty()) {
      return new Chain(name, Optional.empty(), read);
    }
    if (hook.get().hook().equals("ingress") && !never) {
      return Ingress.chain(name, hook.get(), read, draft.key().family());
    }
    Optional<Base> base = Hooks.base(hook.get(), draft.key().family());
    return new Chain(name, never ? Optional.empty() : base, read);
  }
}
