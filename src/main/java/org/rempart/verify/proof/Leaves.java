package org.rempart.verify.proof;

import java.util.List;
import java.util.stream.Stream;
import org.rempart.verify.filter.Action;
import org.rempart.verify.filter.Condition;
import org.rempart.verify.filter.PacketFilter;
import org.rempart.verify.filter.Rule;

/// The single questions that a filter asks.
final class Leaves {
  private Leaves() {}

  static Stream<Condition> of(PacketFilter filter) {
    return conditions(filter).flatMap(Leaves::of);
  }

  /// What each rule asks, and each case of its actions.
  static Stream<Condition> conditions(PacketFilter filter) {
    return filter.tables().stream().flatMap(table -> table.chains().stream()).flatMap(chain -> chain.rules().stream())
        .flatMap(Leaves::conditions);
  }

  static Stream<Condition> of(Condition condition) {
    return switch (condition) {
      case Condition.All(var parts) -> parts.stream().flatMap(Leaves::of);
      case Condition.Any(var parts) -> parts.stream().flatMap(Leaves::of);
      case Condition.Not(var part) -> of(part);
      case Condition.Originally(var part) -> Stream.concat(Stream.of(condition), of(part));
      case Condition leaf -> Stream.of(leaf);
    };
  }

  static Stream<Action.Translate> translations(PacketFilter filter) {
    return filter.tables().stream().flatMap(table -> table.chains().stream()).flatMap(chain -> chain.rules().stream())
        .flatMap(rule -> rule.actions().stream()).flatMap(action -> switch (action) {
          case Action.Translate translate -> Stream.of(translate);
          case Action.TranslateBy(var cases) -> cases.stream().map(Action.TranslateCase::translate);
          case Action.Dispatch(var cases) -> cases.stream().map(Action.Case::verdict)
              .filter(Action.Translate.class::isInstance).map(Action.Translate.class::cast);
          case Action _ -> Stream.<Action.Translate>of();
        });
  }

  private static Stream<Condition> conditions(Rule rule) {
    return Stream.concat(Stream.of(rule.condition()), rule.actions().stream().flatMap(action -> switch (action) {
      case Action.Dispatch(var cases) -> cases.stream().map(Action.Case::condition);
      case Action.TranslateBy(var cases) -> cases.stream().map(Action.TranslateCase::condition);
      case Action _ -> List.<Condition>of().stream();
    }));
  }
}
