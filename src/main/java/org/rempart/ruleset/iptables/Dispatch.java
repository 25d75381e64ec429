package org.rempart.ruleset.iptables;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.rempart.net.IpSet;
import org.rempart.ruleset.plan.PairPlan;
import org.rempart.site.Names;
import org.rempart.site.Protection;

/// Finds the chain of a pair of zones by the addresses of a packet: first by its source, then by its destination.
///
/// @param otherwise for addresses of no zone
record Dispatch(FamilyScope scope, Target otherwise) {
  /// Where a packet goes on, and from which addresses.
  private record Way(IpSet addresses, Target target, String comment) {}

  /// Adds the ways by the source, for what the device sends by the destination.
  ///
  /// @return chains that lead on by the destination
  List<IptablesChain> add(ChainSeries series, List<PairPlan> pairs) {
    List<IptablesChain> chains = new ArrayList<>();
    Map<String, List<PairPlan>> bySource = new LinkedHashMap<>();
    pairs.forEach(pair -> bySource.computeIfAbsent(pair.from(), _ -> new ArrayList<>()).add(pair));
    List<Way> ways = new ArrayList<>();
    bySource.forEach((from, there) -> {
      PairPlan first = there.getFirst();
      if (from.equals(Names.FIREWALL)) {
        series.addAll(byDestination(there));
      } else if (first.toFirewall()) {
        ways.add(way(first, first.sources()));
      } else {
        String name = OwnNames.chain(from, Names.ANY);
        chains.add(new IptablesChain(name, "From " + from + ", by destination", byDestination(there)));
        ways.add(new Way(first.sources(), Target.goTo(name), ""));
      }
    });
    if (!ways.isEmpty() || pairs.isEmpty()) {
      series.addAll(rules(Condition.End.SOURCE, ways));
    }
    return chains;
  }

  private List<IptablesRule> byDestination(List<PairPlan> pairs) {
    return rules(Condition.End.DESTINATION, pairs.stream().map(pair -> way(pair, pair.destinations())).toList());
  }

  /// The largest zone comes last: nothing needs to be asked any more, if no other is left over.
  private List<IptablesRule> rules(Condition.End end, List<Way> ways) {
    Function<Way, Integer> size = way -> way.addresses().ranges().size();
    List<Way> ordered = ways.stream().sorted(Comparator.comparing(size)).toList();
    IpSet left = scope.has(Protection.SPOOFING)
        ? ways.stream().map(Way::addresses).reduce(IpSet.EMPTY, IpSet::union)
        : IpSet.ALL;
    List<IptablesRule> rules = new ArrayList<>();
    for (Way way : ordered) {
      scope.addresses().of(end, way.addresses(), left).any()
          .forEach(conditions -> rules.add(IptablesRule.of(conditions, way.target(), way.comment())));
      left = left.minus(way.addresses());
    }
    if (!left.only(scope.family()).isEmpty() || ways.isEmpty()) {
      rules.add(IptablesRule.of(List.of(), otherwise, "p:default"));
    }
    return rules;
  }

  /// A pair of which the policy says nothing needs no chain.
  private Way way(PairPlan pair, IpSet addresses) {
    return FilterTable.isPlain(pair)
        ? new Way(addresses, scope.decided(pair.byDefault()), pair.byDefault().because())
        : new Way(addresses, Target.goTo(OwnNames.chain(pair.from(), pair.to())), "");
  }
}
