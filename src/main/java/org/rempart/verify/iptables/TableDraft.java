package org.rempart.verify.iptables;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rempart.net.Family;
import org.rempart.net.IpSet;
import org.rempart.ruleset.Hook;
import org.rempart.verify.filter.Base;
import org.rempart.verify.filter.Chain;
import org.rempart.verify.filter.Rule;
import org.rempart.verify.filter.RulesetError;
import org.rempart.verify.filter.Table;

/// A table while it is read.
final class TableDraft {
  private final KnownTable table;
  private final Family family;
  private final Map<String, ChainDraft> chains = new LinkedHashMap<>();

  /// @param accepts the default verdict of a built-in chain
  private record ChainDraft(Token name, Optional<Hook> hook, boolean accepts, List<RuleLine> rules) {}

  TableDraft(KnownTable table, Family family) {
    this.table = table;
    this.family = family;
  }

  KnownTable table() {
    return table;
  }

  Family family() {
    return family;
  }

  Set<String> chains() {
    return chains.keySet();
  }

  /// @param verdict `ACCEPT`, `DROP`, or `-` for a chain that only jumps lead to
  void declare(Token name, Token verdict) throws RulesetError {
    Optional<Hook> hook = table.hook(name.text());
    boolean named = verdict.is("ACCEPT") || verdict.is("DROP");
    if (hook.isPresent() != named) {
      throw verdict.error(hook.isPresent()
          ? "ACCEPT or DROP is expected as the default verdict of a built-in chain"
          : "'-' is expected here: chains of one's own have no default verdict; the built-in ones of the table "
              + table.text() + " are " + table.builtIn());
    }
    if (chains.containsKey(name.text()) && hook.isEmpty()) {
      throw name.error("this chain is there already");
    }
    List<RuleLine> rules = chains.containsKey(name.text()) ? chains.get(name.text()).rules() : new ArrayList<>();
    chains.put(name.text(), new ChainDraft(name, hook, !verdict.is("DROP"), rules));
  }

  /// @param position from 1; empty for the end
  void add(Token chain, Optional<Token> position, RuleLine rule) throws RulesetError {
    if (!chains.containsKey(chain.text()) && table.hook(chain.text()).isPresent()) {
      declare(chain, chain.with("ACCEPT"));
    }
    ChainDraft draft = chains.get(chain.text());
    if (draft == null) {
      throw chain.error("no such chain in the table " + table.text());
    }
    int at = position.isEmpty() ? draft.rules().size() + 1 : Numbers.upTo(Integer.MAX_VALUE, position.get(), "a place");
    if (at < 1 || at > draft.rules().size() + 1) {
      throw chain.error("there are only " + draft.rules().size() + " rules to insert another between");
    }
    draft.rules().add(at - 1, rule);
  }

  /// A rule that is not in the text is one of those that were there before, of which the text does not tell.
  void remove(Token chain, List<String> words) {
    ChainDraft draft = chains.get(chain.text());
    if (draft != null) {
      draft.rules().stream().filter(rule -> rule.words().equals(words)).findFirst().ifPresent(draft.rules()::remove);
    }
  }

  List<Use> targets() {
    return chains.values().stream().flatMap(chain -> chain.rules().stream()).flatMap(rule -> rule.does().stream())
        .toList();
  }

  Table read(Changes changes, Map<String, IpSet> sets) throws RulesetError {
    refuseLoops();
    Map<String, Set<Hook>> hooks = reached();
    List<Chain> read = new ArrayList<>();
    for (ChainDraft chain : chains.values()) {
      Scope scope = new Scope(family, table, hooks.getOrDefault(chain.name().text(), Set.of()), changes, sets,
          Optional.empty());
      List<Rule> rules = new ArrayList<>();
      for (RuleLine line : chain.rules()) {
        rules.add(RuleMeaning.of(line, scope));
      }
      Optional<Base> base = chain.hook().map(hook -> table.base(hook, chain.accepts()));
      read.add(new Chain(chain.name().text(), base, rules));
    }
    return new Table(Table.Maker.IPTABLES, Set.of(family), table.text(), read);
  }

  /// The hooks from which each chain is reached, by jumps too.
  private Map<String, Set<Hook>> reached() {
    Map<String, Set<Hook>> hooks = new LinkedHashMap<>();
    for (ChainDraft chain : chains.values()) {
      chain.hook().ifPresent(hook -> spread(chain, hook, hooks));
    }
    return hooks;
  }

  private void spread(ChainDraft from, Hook hook, Map<String, Set<Hook>> hooks) {
    Deque<ChainDraft> open = new ArrayDeque<>(List.of(from));
    while (!open.isEmpty()) {
      ChainDraft chain = open.pop();
      if (hooks.computeIfAbsent(chain.name().text(), _ -> EnumSet.noneOf(Hook.class)).add(hook)) {
        chain.rules().forEach(rule -> rule.leadsTo().map(to -> chains.get(to.text())).ifPresent(open::push));
      }
    }
  }

  private void refuseLoops() throws RulesetError {
    Set<String> done = new LinkedHashSet<>();
    for (String chain : chains.keySet()) {
      visit(chain, done, new LinkedHashSet<>());
    }
  }

  private void visit(String name, Set<String> done, Set<String> above) throws RulesetError {
    ChainDraft chain = chains.get(name);
    if (chain == null || !done.add(name)) {
      return;
    }
    above.add(name);
    for (RuleLine rule : chain.rules()) {
      Optional<Token> to = rule.leadsTo();
      if (to.isPresent() && table.hook(to.get().text()).isPresent()) {
        throw to.get().error("is built in: nothing can jump there");
      }
      if (to.isPresent() && above.contains(to.get().text())) {
        throw to.get().error("leads back to itself: " + String.join(", ", above));
      }
      if (to.isPresent()) {
        visit(to.get().text(), done, above);
      }
    }
    above.remove(name);
  }
}
