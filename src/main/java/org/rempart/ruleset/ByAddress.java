package org.rempart.ruleset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.rempart.net.IpSet;
import org.rempart.policy.Intent;

/// Where several zones lie behind an interface, a chain that finds the pair of zones by address.
record ByAddress() implements Pass {
  @Override
  public Draft apply(Draft draft) {
    Intent intent = draft.intent();
    List<Chain> chains = Stream
        .of(Crossings.through(intent), Crossings.toFirewall(intent), Crossings.fromFirewall(intent))
        .flatMap(List::stream)
        .filter(crossing -> !crossing.pure())
        .map(crossing -> Chain.of(crossing.byAddress(), rules(draft, crossing)))
        .filter(chain -> !chain.rules().isEmpty())
        .toList();
    return draft.withChains(chains);
  }

  private static List<Rule> rules(Draft draft, Crossing crossing) {
    IpSet sources = all(crossing.from());
    IpSet destinations = all(crossing.to());
    List<Rule> rules = new ArrayList<>();
    crossing.from().forEach((from, here) -> crossing.to().forEach((to, there) -> {
      String pair = ChainNames.pair(from, to);
      if (draft.hasChain(pair)) {
        AddressMatch.both(new AddressMatch(here, sources), new AddressMatch(there, destinations))
            .forEach(match -> rules.add(new Rule(match.matches(), List.of(Statement.goTo(pair)), Optional.empty())));
      }
    }));
    return rules;
  }

  private static IpSet all(Map<String, IpSet> zones) {
    return zones.values().stream().reduce(IpSet.EMPTY, IpSet::union);
  }
}
