package org.rempart.ruleset;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.rempart.site.RateLimit;

/// The chains that decide for rules that can't do so themselves: one for each that a rule leads to. They log
/// before, with a limit, unless they are quiet ones.
record VerdictChains() implements Pass {
  private static final Statement LIMIT = new Statement.Limit(new RateLimit(10, RateLimit.Unit.SECOND, 20), false);

  @Override
  public Draft apply(Draft draft) {
    List<Chain> chains = draft.chains().stream()
        .flatMap(chain -> chain.rules().stream())
        .flatMap(rule -> rule.statements().stream())
        .flatMap(VerdictChains::target)
        .distinct()
        .filter(ChainNames::isVerdict)
        .map(VerdictChains::chain)
        .toList();
    return draft.withChains(chains);
  }

  private static Stream<String> target(Statement statement) {
    return statement instanceof Statement.Decide(Verdict.Goto(var chain)) ? Stream.of(chain) : Stream.empty();
  }

  private static Chain chain(String name) {
    String[] parts = name.split("/", -1);
    String action = parts[3];
    String comment = parts[1] + ":" + parts[2];
    String prefix = "rmp:" + parts[2] + ":" + action.substring(0, 1).toUpperCase(Locale.ROOT) + " ";
    List<Rule> rules = new ArrayList<>();
    if (parts[0].equals(ChainNames.LOG)) {
      rules.add(new Rule(List.of(), List.of(LIMIT, new Statement.Log(prefix)), Optional.empty()));
    }
    switch (action) {
      case "accept" -> rules.add(Rule.of(List.of(), Statement.accept(), comment));
      case "drop" -> rules.add(Rule.of(List.of(), Statement.drop(), comment));
      default -> rules.addAll(PolicyRules.rejected(List.of(), comment));
    }
    return Chain.of(name, rules);
  }
}
