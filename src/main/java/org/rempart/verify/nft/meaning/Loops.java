package org.rempart.verify.nft.meaning;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.rempart.verify.filter.Action;
import org.rempart.verify.filter.Chain;
import org.rempart.verify.filter.RulesetError;
import org.rempart.verify.nft.tree.Place;

/// Chains that lead back to themselves, which the kernel refuses.
final class Loops {
  private final Map<String, Set<String>> next = new HashMap<>();
  private final Map<String, Place> places;
  private final Set<String> done = new HashSet<>();
  private final Set<String> above = new LinkedHashSet<>();

  private Loops(Map<String, Place> places) {
    this.places = places;
  }

  /// @param places of chains that have rules
  static void refuse(List<Chain> chains, Map<String, Place> places) throws RulesetError {
    Loops loops = new Loops(places);
    for (Chain chain : chains) {
      Set<String> leads = new LinkedHashSet<>();
      chain.rules().forEach(rule -> rule.actions().forEach(action -> leads(action).forEach(leads::add)));
      loops.next.put(chain.name(), leads);
    }
    for (Chain chain : chains) {
      loops.visit(chain.name());
    }
  }

  private void visit(String chain) throws RulesetError {
    if (done.contains(chain)) {
      return;
    }
    Place place = places.get(chain);
    if (!above.add(chain) && place != null) {
      throw place.error("chain '" + chain + "' leads back to itself: " + String.join(", ", above));
    }
    for (String one : next.getOrDefault(chain, Set.of())) {
      visit(one);
    }
    above.remove(chain);
    done.add(chain);
  }

  private static Stream<String> leads(Action action) {
    return switch (action) {
      case Action.Jump(var chain) -> Stream.of(chain);
      case Action.Goto(var chain) -> Stream.of(chain);
      case Action.Dispatch(var cases) -> cases.stream().flatMap(one -> leads(one.verdict()));
      case Action _ -> Stream.empty();
    };
  }
}
