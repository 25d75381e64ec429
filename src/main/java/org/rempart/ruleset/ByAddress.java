package org.rempart.ruleset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.rempart.net.IpSet;
import org.rempart.policy.Intent;
import org.rempart.site.Protection;

/// Where several zones lie behind an interface, a chain that finds the pair of zones by address. The zones with the
/// most intervals come last: what nothing else took is theirs, where no packet comes with other addresses.
record ByAddress() implements Pass {
  private record Pair(String from, String to, IpSet sources, IpSet destinations) {
    private int intervals() {
      return sources.ranges().size() * destinations.ranges().size();
    }
  }

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
    List<Pair> pairs = new ArrayList<>();
    crossing.from().forEach((from, here) -> crossing.to().forEach(
        (to, there) -> pairs.add(new Pair(from, to, here, there))));
    pairs.sort(Comparator.comparingInt(Pair::intervals));
    if (pairs.stream().noneMatch(pair -> draft.hasChain(ChainNames.pair(pair.from, pair.to)))) {
      return List.of();
    }
    boolean known = draft.protects(Protection.SPOOFING);
    IpSet sources = all(crossing.from());
    IpSet destinations = all(crossing.to());
    List<Rule> rules = new ArrayList<>();
    for (Pair pair : pairs) {
      boolean last = known && pair.equals(pairs.getLast());
      String name = ChainNames.pair(pair.from, pair.to);
      Verdict verdict = draft.hasChain(name) ? new Verdict.Goto(name) : new Verdict.Return();
      List<FamilyMatch> matches = last
          ? List.of(FamilyMatch.ANY)
          : AddressMatch.both(new AddressMatch(pair.sources, sources),
              new AddressMatch(pair.destinations, destinations));
      matches.forEach(match -> rules
          .add(new Rule(match.matches(), List.of(new Statement.Decide(verdict)), Optional.empty())));
    }
    return rules;
  }

  private static IpSet all(Map<String, IpSet> zones) {
    return zones.values().stream().reduce(IpSet.EMPTY, IpSet::union);
  }
}
