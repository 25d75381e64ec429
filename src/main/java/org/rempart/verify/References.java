package org.rempart.verify;

import java.util.List;
import java.util.stream.Stream;
import org.rempart.ruleset.Chain;
import org.rempart.ruleset.Match;
import org.rempart.ruleset.Rule;
import org.rempart.ruleset.Ruleset;
import org.rempart.ruleset.Statement;
import org.rempart.ruleset.Table;
import org.rempart.ruleset.Verdict;

/// What rules refer to must be there, as the kernel demands.
final class References {
  private static final int DEEPEST = 15; // the kernel refuses the sixteenth level

  private References() {}

  static void check(Ruleset ruleset, Token end) throws RulesetSyntaxError {
    for (Table table : ruleset.tables()) {
      List<Rule> rules = table.chains().stream().flatMap(chain -> chain.rules().stream()).toList();
      for (String chain : rules.stream().flatMap(References::chains).toList()) {
        if (table.chain(chain).isEmpty()) {
          throw new RulesetSyntaxError(end, "a rule leads to chain '" + chain + "', which is not there");
        }
      }
      for (String set : rules.stream().flatMap(References::sets).toList()) {
        if (table.set(set).isEmpty()) {
          throw new RulesetSyntaxError(end, "a rule asks set '" + set + "', which is not there");
        }
      }
      for (Chain chain : table.chains()) {
        checkEnds(table, chain, List.of(), end);
      }
    }
  }

  private static void checkEnds(Table table, Chain chain, List<String> way, Token end) throws RulesetSyntaxError {
    if (way.contains(chain.name()) || way.size() > DEEPEST) {
      throw new RulesetSyntaxError(end,
          "chain '" + chain.name() + "' leads back to itself, or jumps go deeper than " + DEEPEST);
    }
    List<String> longer = Stream.concat(way.stream(), Stream.of(chain.name())).toList();
    for (String next : chain.rules().stream().flatMap(References::chains).distinct().toList()) {
      checkEnds(table, table.chain(next).orElseThrow(), longer, end);
    }
  }

  private static Stream<String> sets(Rule rule) {
    return rule.matches().stream()
        .flatMap(match -> match instanceof Match.InSet in ? Stream.of(in.set()) : Stream.empty());
  }

  private static Stream<String> chains(Rule rule) {
    return rule.statements().stream().flatMap(References::verdicts).flatMap(References::chain);
  }

  private static Stream<Verdict> verdicts(Statement statement) {
    return switch (statement) {
      case Statement.Decide(var verdict) -> Stream.of(verdict);
      case Statement.VerdictMap map -> map.entries().stream().map(Statement.VerdictMap.Entry::verdict);
      case Statement.Log _,Statement.Limit _,Statement.LimitEach _,Statement.CountEach _,Statement.Counter _,Statement.Reject _,Statement.Dnat _,Statement.Masquerade _,Statement.Snat _,Statement.Redirect _,Statement.PrefixNat _,Statement.SetHelper _,Statement.LookUp _ ->
        Stream.empty();
    };
  }

  private static Stream<String> chain(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Jump(var chain) -> Stream.of(chain);
      case Verdict.Goto(var chain) -> Stream.of(chain);
      case Verdict.Accept _,Verdict.Drop _,Verdict.Return _ -> Stream.empty();
    };
  }
}
