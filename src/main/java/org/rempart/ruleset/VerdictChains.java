package org.rempart.ruleset;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rempart.policy.ResolvedRule;
import org.rempart.site.RejectKind;
import org.rempart.site.RuleLog;

/// The chains that decide for rules that can't do so themselves: one for each that a rule or a map leads to. They
/// log before, with a limit, unless they are quiet ones.
record VerdictChains() implements Pass {
  @Override
  public Draft apply(Draft draft) {
    Map<String, ResolvedRule> rules = draft.intent().rules().stream()
        .collect(Collectors.toMap(ResolvedRule::id, Function.identity()));
    List<Chain> chains = Stream.concat(ofRules(draft), ofMaps(draft))
        .filter(Verdict.Goto.class::isInstance)
        .map(verdict -> ((Verdict.Goto) verdict).chain())
        .filter(ChainNames::isVerdict)
        .distinct()
        .map(name -> chain(name, rules))
        .toList();
    return draft.withChains(chains);
  }

  private static Stream<Verdict> ofRules(Draft draft) {
    return draft.chains().stream().flatMap(chain -> chain.rules().stream())
        .flatMap(rule -> rule.statements().stream())
        .flatMap(statement -> switch (statement) {
          case Statement.Decide(var verdict) -> Stream.of(verdict);
          case Statement.VerdictMap map -> map.entries().stream().map(Statement.VerdictMap.Entry::verdict);
          default -> Stream.empty();
        });
  }

  private static Stream<Verdict> ofMaps(Draft draft) {
    return draft.objects().maps().stream().flatMap(map -> map.entries().stream()).map(NamedMap.Entry::verdict);
  }

  private static Chain chain(String name, Map<String, ResolvedRule> rules) {
    String[] parts = name.split("/", -1);
    Optional<ResolvedRule> rule = parts[1].equals("r") ? Optional.ofNullable(rules.get(parts[2])) : Optional.empty();
    String action = parts[3];
    String comment = parts[1] + ":" + parts[2];
    List<Rule> all = new ArrayList<>();
    if (parts[0].equals(ChainNames.LOG)) {
      all.add(log(rule.flatMap(one -> one.treatment().log()).orElse(RuleLog.STANDARD), parts[2], action));
    }
    Optional<RejectKind> kind = rule.flatMap(one -> one.treatment().rejectKind());
    switch (action) {
      case "accept" -> all.add(Rule.of(List.of(), Statement.accept(), comment));
      case "drop" -> all.add(Rule.of(List.of(), Statement.drop(), comment));
      default -> all.addAll(Rejects.of(kind, List.of(), Optional.empty(), List.of(), comment));
    }
    return Chain.of(name, all);
  }

  private static Rule log(RuleLog log, String reason, String action) {
    String prefix = log.prefix().map(String::strip)
        .orElse("rmp:" + reason + ":" + action.substring(0, 1).toUpperCase(Locale.ROOT));
    return new Rule(List.of(),
        List.of(new Statement.Limit(log.limit(), false), new Statement.Log(prefix + " ", log.level())),
        Optional.empty());
  }
}
