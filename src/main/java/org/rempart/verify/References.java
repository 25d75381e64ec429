package org.rempart.verify;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rempart.ruleset.Chain;
import org.rempart.ruleset.CtHelper;
import org.rempart.ruleset.Match;
import org.rempart.ruleset.NamedMap;
import org.rempart.ruleset.NamedSet;
import org.rempart.ruleset.Rule;
import org.rempart.ruleset.Ruleset;
import org.rempart.ruleset.Statement;
import org.rempart.ruleset.Table;
import org.rempart.ruleset.Verdict;

/// What rules refer to must be there, as the kernel demands.
final class References {
  private static final int DEEPEST = 15; // the kernel refuses the sixteenth level

  private final Token end;
  private final Map<String, Set<String>> next = new HashMap<>();
  private final Map<String, Integer> depths = new HashMap<>();
  private final Set<String> mapNames;
  private final Set<String> setNames;
  private final Set<String> helperNames;

  private References(Table table, Token end) {
    this.end = end;
    this.mapNames = table.maps().stream().map(NamedMap::name).collect(Collectors.toSet());
    this.setNames = table.sets().stream().map(NamedSet::name).collect(Collectors.toSet());
    this.helperNames = table.objects().helpers().stream().map(CtHelper::name).collect(Collectors.toSet());
    Map<String, Set<String>> mapped = new HashMap<>();
    table.maps().forEach(map -> mapped.put(map.name(),
        map.entries().stream().map(NamedMap.Entry::verdict).flatMap(References::chain).collect(Collectors.toSet())));
    table.chains().forEach(chain -> next.put(chain.name(), leads(chain, mapped)));
  }

  static void check(Ruleset ruleset, Token end) throws RulesetSyntaxError {
    for (Table table : ruleset.tables()) {
      References references = new References(table, end);
      for (NamedMap map : table.maps()) {
        for (NamedMap.Entry entry : map.entries()) {
          for (String chain : chain(entry.verdict()).toList()) {
            references.known(references.next.keySet(), chain, "chain");
          }
        }
      }
      for (Chain chain : table.chains()) {
        for (Rule rule : chain.rules()) {
          references.objects(rule);
        }
        references.depth(chain.name(), new HashSet<>());
      }
    }
  }

  private void objects(Rule rule) throws RulesetSyntaxError {
    for (Match match : rule.matches()) {
      if (match instanceof Match.InSet in) {
        known(setNames, in.set(), "set");
      }
    }
    for (Statement statement : rule.statements()) {
      switch (statement) {
        case Statement.LookUp(_, var map) -> known(mapNames, map, "map");
        case Statement.LimitEach(var set, _, _) -> known(setNames, set, "set");
        case Statement.CountEach(var set, _, _, _) -> known(setNames, set, "set");
        case Statement.SetHelper(var helper) -> known(helperNames, helper, "helper");
        case Statement.Decide _,Statement.Log _,Statement.Limit _,Statement.Counter _,Statement.Reject _,Statement.VerdictMap _,Statement.Translation _ ->
          {
          }
      }
    }
  }

  private void known(Set<String> names, String name, String kind) throws RulesetSyntaxError {
    if (!names.contains(name)) {
      throw new RulesetSyntaxError(end, "a rule asks " + kind + " '" + name + "', which is not there");
    }
  }

  /// How many chains, this one included, can be under way from here on.
  private int depth(String chain, Set<String> above) throws RulesetSyntaxError {
    Integer known = depths.get(chain);
    if (known != null) {
      return known;
    }
    if (!next.containsKey(chain)) {
      throw new RulesetSyntaxError(end, "a rule leads to chain '" + chain + "', which is not there");
    }
    if (!above.add(chain)) {
      throw new RulesetSyntaxError(end, "chain '" + chain + "' leads back to itself");
    }
    int deepest = 0;
    for (String one : next.getOrDefault(chain, Set.of())) {
      deepest = Math.max(deepest, depth(one, above));
    }
    if (deepest > DEEPEST) {
      throw new RulesetSyntaxError(end, "from chain '" + chain + "' on, jumps go deeper than " + DEEPEST);
    }
    above.remove(chain);
    depths.put(chain, deepest + 1);
    return deepest + 1;
  }

  private static Set<String> leads(Chain chain, Map<String, Set<String>> mapped) {
    return chain.rules().stream().flatMap(rule -> rule.statements().stream())
        .flatMap(statement -> leads(statement, mapped)).collect(Collectors.toSet());
  }

  private static Stream<String> leads(Statement statement, Map<String, Set<String>> mapped) {
    return switch (statement) {
      case Statement.Decide(var verdict) -> chain(verdict);
      case Statement.VerdictMap(_, var entries) ->
        entries.stream().map(Statement.VerdictMap.Entry::verdict).flatMap(References::chain);
      case Statement.LookUp(_, var map) -> mapped.getOrDefault(map, Set.of()).stream();
      case Statement.Log _,Statement.Limit _,Statement.LimitEach _,Statement.CountEach _,Statement.Counter _,Statement.Reject _,Statement.SetHelper _,Statement.Translation _ ->
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
