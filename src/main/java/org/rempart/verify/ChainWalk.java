package org.rempart.verify;

import java.util.List;
import java.util.Optional;
import org.rempart.ruleset.Chain;
import org.rempart.ruleset.Element;
import org.rempart.ruleset.Match;
import org.rempart.ruleset.Rule;
import org.rempart.ruleset.Statement;
import org.rempart.ruleset.Table;
import org.rempart.ruleset.Verdict;

/// One packet's way through the chains of a table.
record ChainWalk(Table table, PacketFields packet) {

  /// What comes after a rule.
  private sealed interface Step {
    record Next() implements Step {}

    record Leave() implements Step {}

    record End(Ending ending) implements Step {}
  }

  /// Empty if the chain returns.
  Optional<Ending> through(Chain chain) {
    for (Rule rule : chain.rules()) {
      switch (matches(rule) ? run(rule) : new Step.Next()) {
        case Step.Next() -> {
        }
        case Step.Leave() -> {
          return Optional.empty();
        }
        case Step.End(var ending) -> {
          return Optional.of(ending);
        }
      }
    }
    return Optional.empty();
  }

  private boolean matches(Rule rule) {
    return rule.matches().stream().allMatch(match -> packet.has(match.key()) && match.negated() != found(match));
  }

  private boolean found(Match match) {
    var elements = switch (match) {
      case Match.Among(_, _, var among) -> among;
      case Match.InSet(_, _, var set) -> table.set(set).orElseThrow().elements();
      case Match.Bits _,Match.From _,Match.Until _ -> List.<Element>of();
    };
    return elements.stream().anyMatch(element -> packet.equal(match.key(), element));
  }

  private Step run(Rule rule) {
    for (Statement statement : rule.statements()) {
      Step step = run(statement, rule.comment());
      if (!(step instanceof Step.Next)) {
        return step;
      }
    }
    return new Step.Next();
  }

  private Step run(Statement statement, Optional<String> comment) {
    return switch (statement) {
      case Statement.Log _,Statement.Limit _,Statement.LimitEach _,Statement.CountEach _,Statement.Counter _,Statement.SetHelper _,Statement.LookUp _ ->
        new Step.Next();
      case Statement.Decide(var verdict) -> follow(verdict, comment);
      case Statement.Reject _ -> new Step.End(Ending.of(Decision.Verdict.REJECTED, comment));
      case Statement.Masquerade _,Statement.Snat _,Statement.Redirect _,Statement.PrefixNat _ ->
        new Step.End(Ending.of(Decision.Verdict.ACCEPTED, comment));
      case Statement.Dnat dnat -> new Step.End(new Ending(Decision.Verdict.ACCEPTED, comment, Optional.of(dnat)));
      case Statement.VerdictMap map -> map.entries().stream()
          .filter(entry -> packet.equal(map.key(), entry.element()))
          .findFirst()
          .map(entry -> follow(entry.verdict(), comment))
          .orElse(new Step.Next());
    };
  }

  private Step follow(Verdict verdict, Optional<String> comment) {
    return switch (verdict) {
      case Verdict.Accept() -> new Step.End(Ending.of(Decision.Verdict.ACCEPTED, comment));
      case Verdict.Drop() -> new Step.End(Ending.of(Decision.Verdict.DROPPED, comment));
      case Verdict.Return() -> new Step.Leave();
      case Verdict.Jump(var chain) -> other(chain).<Step>map(Step.End::new).orElse(new Step.Next());
      case Verdict.Goto(var chain) -> other(chain).<Step>map(Step.End::new).orElse(new Step.Leave());
    };
  }

  private Optional<Ending> other(String chain) {
    return through(table.chain(chain).orElseThrow());
  }
}
