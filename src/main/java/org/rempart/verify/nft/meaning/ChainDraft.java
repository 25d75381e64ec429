package org.rempart.verify.nft.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rempart.verify.nft.tree.Declaration;

/// A chain while its ruleset is read.
final class ChainDraft {
  private Optional<Declaration.HookSpec> hook = Optional.empty();
  private final List<Declaration.AddRule> rules = new ArrayList<>();

  Optional<Declaration.HookSpec> hook() {
    return hook;
  }

  List<Declaration.AddRule> rules() {
    return rules;
  }

  /// What is said again may lack the hook.
  void declare(Declaration.AddChain chain) {
    hook = chain.hook().or(() -> hook);
  }

  void add(Declaration.AddRule rule) {
    rules.add(rule.first() ? 0 : rules.size(), rule);
  }
}
