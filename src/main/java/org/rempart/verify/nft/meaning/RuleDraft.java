package org.rempart.verify.nft.meaning;

import org.rempart.verify.filter.Terms;
import java.util.ArrayList;
import java.util.List;
import org.rempart.net.Family;
import org.rempart.verify.filter.Action;
import org.rempart.verify.filter.Condition;
import org.rempart.verify.filter.Origin;
import org.rempart.verify.filter.Rule;

/// A rule that grows from left to right. A condition behind a change (`meta mark set 1 tcp dport 22 accept`) makes two
/// of it: one for the packets that are changed and end there, one for those that go on. Neither holds for the other's
/// packets, before or after the change.
final class RuleDraft {
  /// One way through the rule.
  private record Way(List<Condition> conditions, List<Action> actions) {
    Way and(Condition condition) {
      List<Condition> more = new ArrayList<>(conditions);
      more.add(condition);
      return new Way(more, actions);
    }

    Way then(Action action) {
      List<Action> more = new ArrayList<>(actions);
      more.add(action);
      return new Way(conditions, more);
    }
  }

  /// What a packet meets on one of several ways.
  record Turn(Condition condition, Action action) {}

  private final Origin origin;
  private final List<Rule> done = new ArrayList<>();
  private List<Way> ways = List.of(new Way(List.of(), List.of()));

  RuleDraft(Origin origin) {
    this.origin = origin;
  }

  List<Condition> conditions() {
    return ways.getFirst().conditions;
  }

  /// Only for packets of the family, unless what comes before says so already.
  void only(Family family) {
    if (conditions().stream().noneMatch(one -> implies(one, family))) {
      and(Terms.family(family));
    }
  }

  private static boolean implies(Condition condition, Family family) {
    return switch (condition) {
      case Condition.All(var parts) -> parts.stream().anyMatch(part -> implies(part, family));
      case Condition.FamilyIs(var one) -> one == family;
      case Condition.From(var set) -> set.only(family).equals(set);
      case Condition.To(var set) -> set.only(family).equals(set);
      case Condition.Icmp(var one, _, _) -> one == family;
      case Condition _ -> false;
    };
  }

  void and(Condition condition) {
    ways = ways.stream().map(way -> and(way, condition)).toList();
  }

  private Way and(Way way, Condition condition) {
    if (!Afterwards.changes(way.actions)) {
      return way.and(condition);
    }
    Condition before = Afterwards.of(condition, way.actions);
    if (!before.equals(Condition.ALWAYS)) {
      done.add(rule(way.and(Terms.not(before))));
    }
    return way.and(before);
  }

  void then(Action action) {
    ways = ways.stream().map(way -> way.then(action)).toList();
  }

  /// The packets part: no two of the conditions hold for one of them.
  void part(List<Turn> turns) {
    ways = ways.stream()
        .flatMap(way -> turns.stream().map(turn -> and(way, turn.condition).then(turn.action))).toList();
  }

  /// What follows is for those packets only that the rule did not end for.
  void onlyFor(Condition goesOn) {
    List<Way> before = ways;
    ways.forEach(way -> done.add(rule(way)));
    ways = before.stream().map(way -> new Way(way.conditions, List.of()).and(goesOn)).toList();
  }

  List<Rule> rules() {
    List<Rule> all = new ArrayList<>(done);
    ways.forEach(way -> all.add(rule(way)));
    return all;
  }

  private Rule rule(Way way) {
    return new Rule(Terms.all(way.conditions), way.actions, origin);
  }
}
