package org.rempart.verify.nft.meaning;

import org.rempart.verify.filter.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rempart.net.Family;
import org.rempart.verify.filter.Action;
import org.rempart.verify.filter.Condition;
import org.rempart.verify.filter.Origin;
import org.rempart.verify.filter.Rule;
import org.rempart.verify.filter.RulesetError;
import org.rempart.verify.nft.tree.Declaration;
import org.rempart.verify.nft.tree.Effects;
import org.rempart.verify.nft.tree.Expression;
import org.rempart.verify.nft.tree.Statement;
import org.rempart.verify.nft.tree.Wording;

/// The rules of a table.
final class RuleMeaning {
  private static final Set<String> REWRITTEN = Set.of("ip saddr", "ip daddr", "ip6 saddr", "ip6 daddr", "ip protocol",
      "ip6 nexthdr");

  private final Fields fields;
  private final Sets sets;
  private final Set<Family> families;
  private final Set<String> chains;

  /// @param families of the table's packets
  /// @param chains of the table
  RuleMeaning(Fields fields, Sets sets, Set<Family> families, Set<String> chains) {
    this.fields = fields;
    this.sets = sets;
    this.families = families;
    this.chains = chains;
  }

  /// One rule, or those that it takes to say the same.
  List<Rule> rules(Declaration.AddRule rule) throws RulesetError {
    RuleDraft draft = new RuleDraft(new Origin(rule.at().line(), rule.text(), rule.comment()));
    boolean ended = false;
    Optional<Condition> goesOn = Optional.empty();
    for (Statement statement : rule.statements()) {
      if (ended) {
        throw statement.at().error("the statement before ends the rule, this one never counts");
      }
      goesOn.ifPresent(draft::onlyFor);
      goesOn = Optional.empty();
      if (statement instanceof Statement.LookUp lookUp && !changes(lookUp.data())) {
        goesOn = Optional.of(lookUp(draft, lookUp));
      } else {
        ended = add(draft, statement);
      }
    }
    return draft.rules();
  }

  /// Whether nothing can follow.
  private boolean add(RuleDraft draft, Statement statement) throws RulesetError {
    switch (statement) {
      case Statement.Match match -> draft.and(match(draft, match));
      case Statement.LookUp lookUp -> {
        draft.and(key(draft, lookUp.key()).there());
        draft.then(new Action.Undecided(Wording.of(lookUp.key()) + " vmap " + Wording.of(lookUp.data())));
      }
      case Statement.Change change -> change(draft, change);
      case Statement.Update update -> update(draft, update);
      case Statement.Restrict(_, var words) -> draft.and(new Condition.Unclear(words, false));
      case Statement.Remark(_, var words) -> draft.then(new Action.Note(words));
      case Statement.Surrender(_, var words) -> draft.then(new Action.Undecided(words));
      case Statement.NoTrack _ -> draft.then(new Action.NoTrack());
      case Statement.Reject reject -> {
        Rejection.add(draft, reject, families);
        return true;
      }
      case Statement.Nat nat -> {
        translate(draft, nat);
        return true;
      }
      case Statement.Decide(var verdict) -> {
        if (!verdict.kind().equals("continue")) {
          draft.then(verdict(verdict));
          return true;
        }
      }
    }
    return false;
  }

  private Condition match(RuleDraft draft, Statement.Match match) throws RulesetError {
    Key key = key(draft, match.left());
    if (match.right() instanceof Expression.Members || match.right() instanceof Expression.Named) {
      boolean negated = match.operator().equals("!=");
      if (!negated && !match.operator().equals("==") && !match.operator().equals("in")) {
        throw match.at().error("a set is compared by '==' or '!='");
      }
      return sets.holds(key, match.right(), negated);
    }
    boolean bits = match.operator().equals("in") && key.ofBits();
    Comparison.Sense sense = match.operator().equals("in") && !bits
        ? Comparison.Sense.AMONG
        : Comparison.Sense.of(match.operator()).orElseThrow(() -> match.at().error("no known comparison"));
    return key.compared(match.at(), sense, match.right());
  }

  private Key key(RuleDraft draft, Expression expression) throws RulesetError {
    Key key = Key.of(expression, fields);
    return Protocols.areWithPorts(draft.conditions()) ? key.withPorts() : key;
  }

  private Mapping mapping(RuleDraft draft, Expression key, Expression data) throws RulesetError {
    return Mapping.of(key(draft, key), sets.elements(data));
  }

  private boolean changes(Expression data) {
    return data instanceof Expression.Named(_, var name) && sets.changes(name);
  }

  /// What holds for packets that go on in the same rule: those whose verdict is `continue`, not those that the map
  /// does not know.
  private Condition lookUp(RuleDraft draft, Statement.LookUp lookUp) throws RulesetError {
    List<Action.Case> cases = new ArrayList<>();
    Condition continued = Condition.NEVER;
    for (Mapping.Case one : mapping(draft, lookUp.key(), lookUp.data()).cases()) {
      if (!(one.value() instanceof Expression.Verdict verdict)) {
        throw one.value().at().error("a verdict is expected here");
      }
      if (verdict.kind().equals("continue")) {
        continued = Terms.any(continued, one.condition());
      } else {
        Condition condition = continued.equals(Condition.NEVER)
            ? one.condition()
            : Terms.all(one.condition(), Terms.not(continued));
        cases.add(new Action.Case(condition, verdict(verdict), one.comment()));
      }
    }
    draft.then(new Action.Dispatch(cases));
    return continued;
  }

  private Action.Verdict verdict(Expression.Verdict verdict) throws RulesetError {
    String chain = verdict.chain().orElse("");
    if (!chain.isEmpty() && !chains.contains(chain)) {
      throw verdict.at().error("the table has no chain '" + chain + "'");
    }
    return switch (verdict.kind()) {
      case "accept" -> new Action.Accept();
      case "drop" -> new Action.Drop();
      case "return" -> new Action.Return();
      case "jump" -> new Action.Jump(chain);
      case "goto" -> new Action.Goto(chain);
      default -> throw verdict.at().error("no known verdict");
    };
  }

  private void translate(RuleDraft draft, Statement.Nat nat) throws RulesetError {
    Optional<Expression.Mapped> changing = Stream.of(nat.address(), nat.port())
        .flatMap(Optional::stream).filter(Expression.Mapped.class::isInstance).map(Expression.Mapped.class::cast)
        .filter(mapped -> changes(mapped.data())).findFirst();
    if (changing.isPresent()) {
      throw changing.get().at().error("a translation by a map that changes while the ruleset runs is not understood");
    }
    new Nat(nat, mapped -> mapping(draft, mapped.key(), mapped.data())).to(draft, families);
  }

  private void change(RuleDraft draft, Statement.Change change) throws RulesetError {
    String words = change.field().words();
    if (words.equals("meta mark") || words.equals("ct mark")) {
      Marking marking = new Marking(draft, words.equals("ct mark"));
      if (change.value() instanceof Expression.Mapped(var at, var key, var data)) {
        if (changes(data)) {
          throw at.error("a mark by a map that changes while the ruleset runs is not understood");
        }
        marking.by(mapping(draft, key, data), key);
      } else {
        marking.to(change);
      }
    } else if (REWRITTEN.contains(words) || words.endsWith("port")) {
      throw change.at().error("addresses and ports that are rewritten without a connection are not understood");
    } else {
      draft.and(Key.of(change.field(), fields).there());
      draft.then(new Action.Note(words + " set " + Wording.of(change.value())));
    }
  }

  /// Into a set that is full nothing is added, and the rule ends there, as where a limit does not hold.
  private void update(RuleDraft draft, Statement.Update update) throws RulesetError {
    Key key = key(draft, update.key());
    if (!update.operation().equals("meter")) {
      sets.mustExist(new Expression.Named(update.at(), update.set()));
    }
    draft.and(key.there());
    String words = Effects.update(update);
    draft.then(new Action.Note(words));
    if (!update.operation().equals("delete")) {
      draft.and(new Condition.Unclear(words, false));
    }
  }
}
