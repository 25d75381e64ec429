package org.rempart.ruleset;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rempart.net.Family;
import org.rempart.policy.Side;
import org.rempart.ruleset.plan.PlannedRule;
import org.rempart.site.DynamicSet;

/// The sets whose members come and go, two for each dynamic set that a rule here names. Members that always are in
/// it are addresses of the rules.
record MemberSets() implements Pass {
  /// What a dynamic set is called in the table.
  static String name(DynamicSet set, Family family) {
    return "members/" + set.name() + "/" + Fields.digit(family);
  }

  @Override
  public Draft apply(Draft draft) {
    Set<DynamicSet> used = draft.plan().pairs().stream().flatMap(pair -> pair.rules().stream())
        .flatMap(MemberSets::sets).collect(Collectors.toSet());
    List<NamedSet> sets = new ArrayList<>();
    for (DynamicSet set : draft.intent().sets()) {
      for (Family family : used.contains(set) ? Family.values() : new Family[0]) {
        SetTraits traits = new SetTraits(true, true, false, set.timeout(), SetTraits.PLAIN.size());
        sets.add(new NamedSet(name(set, family), List.of(Fields.address(family)), traits, List.of()));
      }
    }
    return draft.withSets(sets);
  }

  private static Stream<DynamicSet> sets(PlannedRule planned) {
    return Stream.of(planned.source(), planned.destination()).map(Side::sets).flatMap(List::stream);
  }
}
