package org.rempart.verify.proof;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.rempart.verify.filter.Action;
import org.rempart.verify.filter.Chain;
import org.rempart.verify.filter.Condition;
import org.rempart.verify.filter.Origin;
import org.rempart.verify.filter.PacketFilter;
import org.rempart.verify.filter.Rule;
import org.rempart.verify.filter.Table;

/// Rules in other words. They lose where they come from, and what never holds or does nothing, so that two filters that
/// say the same often are equal afterwards.
record Rewriting(UnaryOperator<Condition> conditions, UnaryOperator<Action.Translate> translations) {
  private static final Origin NOWHERE = new Origin(0, "", Optional.empty());

  PacketFilter of(PacketFilter filter) {
    return new PacketFilter(filter.tables().stream()
        .map(table -> with(table, table.chains().stream().map(this::of).toList())).toList());
  }

  static Table with(Table table, List<Chain> chains) {
    return new Table(table.maker(), table.families(), table.name(), chains);
  }

  Chain of(Chain chain) {
    return new Chain(chain.name(), chain.base(),
        chain.rules().stream().flatMap(rule -> of(rule).stream()).toList());
  }

  private Optional<Rule> of(Rule rule) {
    Condition condition = conditions.apply(rule.condition());
    if (condition.equals(Condition.NEVER)) {
      return Optional.empty();
    }
    List<Action> actions = rule.actions().stream().flatMap(action -> of(action).stream()).toList();
    return actions.isEmpty() ? Optional.empty() : Optional.of(new Rule(condition, actions, NOWHERE));
  }

  private Optional<Action> of(Action action) {
    return switch (action) {
      case Action.Note _ -> Optional.empty();
      case Action.Dispatch(var cases) -> {
        List<Action.Case> kept = cases.stream()
            .map(one -> new Action.Case(conditions.apply(one.condition()), of(one.verdict()), Optional.empty()))
            .filter(one -> !one.condition().equals(Condition.NEVER)).toList();
        yield kept.isEmpty() ? Optional.empty() : Optional.of(new Action.Dispatch(kept));
      }
      case Action.TranslateBy(var cases) -> {
        List<Action.TranslateCase> kept = cases.stream()
            .map(one -> new Action.TranslateCase(conditions.apply(one.condition()),
                translations.apply(one.translate())))
            .filter(one -> !one.condition().equals(Condition.NEVER)).toList();
        yield kept.isEmpty() ? Optional.empty() : Optional.of(new Action.TranslateBy(kept));
      }
      case Action.Verdict verdict -> Optional.of(of(verdict));
      case Action other -> Optional.of(other);
    };
  }

  private Action.Verdict of(Action.Verdict verdict) {
    return verdict instanceof Action.Translate translate ? translations.apply(translate) : verdict;
  }
}
