package org.rempart.ruleset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rempart.policy.Translation;

/// Translations, in their order: the destination when a packet comes in, the source when it leaves. The first that
/// names a flow ends the chain.
record NatChains() implements Pass {
  private static final int DSTNAT = -100;
  private static final int SRCNAT = 100;

  @Override
  public Draft apply(Draft draft) {
    List<Rule> destinations = new ArrayList<>();
    List<Rule> sources = new ArrayList<>();
    for (Translation translation : draft.intent().translations()) {
      destinations.addAll(NatRules.destination(translation));
      sources.addAll(NatRules.source(translation, draft.intent().reach()));
    }
    return draft.withChains(Stream.concat(chain(Hook.PREROUTING, DSTNAT, destinations),
        chain(Hook.POSTROUTING, SRCNAT, sources)).toList());
  }

  private static Stream<Chain> chain(Hook hook, int priority, List<Rule> rules) {
    return rules.isEmpty()
        ? Stream.empty()
        : Stream.of(new Chain(hook.text(),
            Optional.of(new BaseChain(BaseChain.Type.NAT, hook, priority, true)), rules));
  }
}
