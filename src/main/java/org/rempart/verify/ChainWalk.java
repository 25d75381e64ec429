package org.rempart.verify;

import java.util.List;
import java.util.Optional;
import org.rempart.net.Family;
import org.rempart.net.IpSet;
import org.rempart.net.Protocol;
import org.rempart.ruleset.Chain;
import org.rempart.ruleset.Element;
import org.rempart.ruleset.Field;
import org.rempart.ruleset.Match;
import org.rempart.ruleset.NamedMap;
import org.rempart.ruleset.RejectWith;
import org.rempart.ruleset.Rule;
import org.rempart.ruleset.Statement;
import org.rempart.ruleset.Value;
import org.rempart.ruleset.Verdict;

/// One packet's way through the chains of a table.
record ChainWalk(LoadedTable table, PacketFields packet) {

  /// What comes after a statement.
  private sealed interface Step {
    Step NEXT_STATEMENT = new NextStatement();
    Step NEXT_RULE = new NextRule();
    Step LEAVE = new Leave();

    record NextStatement() implements Step {}

    record NextRule() implements Step {}

    record Leave() implements Step {}

    record End(Ending ending) implements Step {}
  }

  /// Empty if the chain returns.
  Optional<Ending> through(Chain chain) {
    for (Rule rule : chain.rules()) {
      switch (rule.matches().stream().allMatch(this::holds) ? run(rule) : Step.NEXT_RULE) {
        case Step.NextStatement _,Step.NextRule _ -> {
        }
        case Step.Leave _ -> {
          return Optional.empty();
        }
        case Step.End(var ending) -> {
          return Optional.of(ending);
        }
      }
    }
    return Optional.empty();
  }

  private boolean holds(Match match) {
    return switch (match) {
      case Match.From(var first) -> !packet.moment().at().isBefore(first);
      case Match.Until(var end) -> packet.moment().at().isBefore(end);
      case Match.Bits(var field, var mask, var negated, var value) ->
        packet.bits(field).filter(bits -> negated != ((bits & mask) == value)).isPresent();
      case Match.Among(var key, var negated, var elements) ->
        packet.values(key).filter(values -> negated != elements.stream().anyMatch(one -> in(one, values))).isPresent();
      case Match.InSet(var key, var negated, var set) ->
        packet.values(key).filter(values -> negated != inSet(set, values)).isPresent();
    };
  }

  private static boolean in(Element element, List<Value> values) {
    for (int i = 0; i < values.size(); i++) {
      if (!element.values().get(i).contains(values.get(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean inSet(String set, List<Value> values) {
    IpSet members = packet.moment().members().getOrDefault(set, IpSet.EMPTY);
    return table.contains(set, values)
        || (values.size() == 1 && values.getFirst() instanceof Value.Addresses(var range)
            && members.contains(range.first()));
  }

  private Step run(Rule rule) {
    for (Statement statement : rule.statements()) {
      Step step = run(statement, rule.comment());
      if (!(step instanceof Step.NextStatement)) {
        return step;
      }
    }
    return Step.NEXT_RULE;
  }

  private Step run(Statement statement, Optional<String> comment) {
    return switch (statement) {
      case Statement.Log _,Statement.Counter _,Statement.SetHelper _ -> Step.NEXT_STATEMENT;
      case Statement.Limit(_, var over) -> limit(List.of(), over);
      case Statement.LimitEach(_, var key, var limit) -> limit(key, limit.over());
      case Statement.CountEach(_, var key, _, var over) -> limit(key, over);
      case Statement.Decide(var verdict) -> follow(verdict, comment);
      case Statement.Reject(var with) ->
        answers(with) ? new Step.End(Ending.of(Decision.Verdict.REJECTED, comment)) : Step.NEXT_RULE;
      case Statement.VerdictMap(var key, var entries) -> packet.values(key)
          .flatMap(values -> entries.stream().filter(entry -> in(entry.element(), values)).findFirst())
          .map(entry -> follow(entry.verdict(), comment))
          .orElse(Step.NEXT_RULE);
      case Statement.LookUp(var key, var map) -> packet.values(key)
          .flatMap(values -> table.find(map, values))
          .map(entry -> follow(entry.verdict(), comment(entry, comment)))
          .orElse(Step.NEXT_RULE);
      case Statement.Translation translation -> Translator.concerns(translation, packet.flow())
          ? new Step.End(new Ending(Decision.Verdict.ACCEPTED, comment, Optional.of(translation)))
          : Step.NEXT_RULE;
    };
  }

  private static Optional<String> comment(NamedMap.Entry entry, Optional<String> comment) {
    return entry.comment().or(() -> comment);
  }

  private Step limit(List<Field> key, boolean over) {
    return packet.values(key).isPresent() && over != packet.moment().withinLimits()
        ? Step.NEXT_STATEMENT
        : Step.NEXT_RULE;
  }

  private boolean answers(RejectWith with) {
    Family family = packet.flow().family();
    return with == RejectWith.TCP_RESET
        ? packet.flow().protocol().equals(Protocol.TCP)
        : with.family().orElse(family) == family;
  }

  private Step follow(Verdict verdict, Optional<String> comment) {
    return switch (verdict) {
      case Verdict.Accept() -> new Step.End(Ending.of(Decision.Verdict.ACCEPTED, comment));
      case Verdict.Drop() -> new Step.End(Ending.of(Decision.Verdict.DROPPED, comment));
      case Verdict.Return() -> Step.LEAVE;
      case Verdict.Jump(var chain) -> other(chain).<Step>map(Step.End::new).orElse(Step.NEXT_RULE);
      case Verdict.Goto(var chain) -> other(chain).<Step>map(Step.End::new).orElse(Step.LEAVE);
    };
  }

  private Optional<Ending> other(String chain) {
    return through(table.chain(chain));
  }
}
