package org.rempart.ruleset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rempart.net.Family;
import org.rempart.net.Protocol;
import org.rempart.net.Service;
import org.rempart.ruleset.plan.PairPlan;
import org.rempart.site.Action;
import org.rempart.site.Protection;
import org.rempart.site.ZoneKind;

/// A chain for each pair of zones on which anything but the general default is said, the device itself being one
/// of them; with it the maps that it looks up.
record ZonePairs() implements Pass {
  @Override
  public Draft apply(Draft draft) {
    List<NamedMap> maps = new ArrayList<>();
    List<Chain> chains = new ArrayList<>();
    for (PairPlan pair : draft.plan().pairs()) {
      PairChain chain = PairChain.of(pair, draft.profile().countsInMaps(), draft.walked());
      List<Rule> rules = new ArrayList<>(before(draft, pair));
      rules.addAll(chain.rules());
      if (!rules.isEmpty() || !Defaults.general(draft, pair).equals(pair.byDefault())) {
        if (rules.isEmpty() || !endsAll(rules.getLast())) {
          rules.add(Defaults.of(draft, pair.byDefault()));
        }
        chains.add(Chain.of(ChainNames.pair(pair.from(), pair.to()), rules));
        maps.addAll(chain.maps());
      }
    }
    return draft.withMaps(maps).withChains(chains);
  }

  /// Whether no packet goes on behind the rule.
  private static boolean endsAll(Rule rule) {
    return rule.matches().isEmpty()
        && rule.statements().stream().allMatch(one -> one instanceof Statement.Counter || decides(one));
  }

  private static boolean decides(Statement statement) {
    return statement instanceof Statement.Decide
        || (statement instanceof Statement.Reject(var with) && with != RejectWith.TCP_RESET);
  }

  private static List<Rule> before(Draft draft, PairPlan pair) {
    List<Rule> rules = new ArrayList<>();
    if (pair.toFirewall() && draft.protects(Protection.MANAGEMENT)
        && draft.intent().is(pair.from(), ZoneKind.MANAGEMENT)) {
      draft.intent().management().forEach(service -> rules.add(management(service)));
    }
    boolean open = !pair.rules().isEmpty() || pair.byDefault().action() != Action.DROP;
    if (pair.toFirewall() && open) {
      rules.addAll(Protections.floods(draft));
    }
    if (!pair.guarded().isEmpty() && open) {
      rules.addAll(guarded(pair));
    }
    return rules;
  }

  private static Rule management(Service service) {
    Field field = service.protocol().equals(Protocol.TCP) ? Field.TCP_DPORT : Field.UDP_DPORT;
    return new Rule(List.of(Match.is(field, service.numbers().first())),
        List.of(new Statement.Counter(), Statement.accept()),
        Optional.of("p:management"));
  }

  private static Rule direct(List<Match> matches, Match untranslated) {
    List<Match> all = new ArrayList<>(matches);
    all.add(untranslated);
    return Rule.of(all, Statement.goTo(ChainNames.log("p", "direct", "drop")), "p:direct");
  }

  /// What is private or hidden is reached from the Internet through a translation only.
  private static List<Rule> guarded(PairPlan pair) {
    AddressMatch destination = new AddressMatch(pair.guarded(), pair.destinations());
    List<Rule> rules = new ArrayList<>();
    for (Family family : Family.values()) {
      if (!destination.never(family)) {
        List<Match> matches = new ArrayList<>(
            FamilyMatch.of(family, destination.matches(family, Field.IP_DADDR, Field.IP6_DADDR)).matches());
        rules.add(direct(matches,
            new Match.Among(List.of(Field.CT_STATUS), true, List.of(Element.of(new Value.Word("dnat"))))));
        rules.add(direct(matches, Match.is(Field.CT_STATE, "invalid", "untracked"))); // these have no status
      }
    }
    return rules;
  }
}
