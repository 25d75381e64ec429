package org.rempart.ruleset;

import java.util.Comparator;

/// Base chains first, in the order in which packets meet them; then the others by name.
record Arrange() implements Pass {
  @Override
  public Draft apply(Draft draft) {
    Comparator<Chain> baseFirst = Comparator.comparing((Chain chain) -> chain.base().isEmpty());
    Comparator<Chain> byHook = baseFirst
        .thenComparing(chain -> chain.base().map(BaseChain::hook).orElse(Hook.POSTROUTING));
    return new Draft(draft.plan(), draft.profile(), draft.walked(), draft.objects(),
        draft.chains().stream().sorted(byHook.thenComparing(Chain::name)).toList());
  }
}
