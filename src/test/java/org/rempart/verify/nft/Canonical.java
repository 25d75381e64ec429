package org.rempart.verify.nft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.rempart.net.PortRange;
import org.rempart.verify.filter.Action;
import org.rempart.verify.filter.Chain;
import org.rempart.verify.filter.Condition;
import org.rempart.verify.filter.Origin;
import org.rempart.verify.filter.PacketFilter;
import org.rempart.verify.filter.Rule;
import org.rempart.verify.filter.Table;

/// A packet filter without what a list of the kernel may say otherwise: where rules stood and how they were written,
/// the order of what is tried at once, and what is said twice (that ICMP is of protocol 1).
final class Canonical {
  private Canonical() {}

  static PacketFilter of(PacketFilter filter) {
    return new PacketFilter(filter.tables().stream().map(Canonical::of)
        .sorted(Comparator.comparing(Table::name)).toList());
  }

  private static Table of(Table table) {
    List<Chain> chains = table.chains().stream().sorted(Comparator.comparing(Chain::name))
        .map(chain -> new Chain(chain.name(), chain.base(), chain.rules().stream().map(Canonical::of).toList()))
        .toList();
    return new Table(table.maker(), table.families(), table.name(), chains);
  }

  private static Rule of(Rule rule) {
    return new Rule(of(rule.condition()), rule.actions().stream().map(Canonical::of).toList(),
        new Origin(0, "", rule.origin().comment()));
  }

  private static Action of(Action action) {
    return switch (action) {
      case Action.Dispatch(var cases) -> new Action.Dispatch(cases.stream()
          .map(one -> new Action.Case(of(one.condition()), one.verdict(), one.comment()))
          .sorted(Comparator.comparing(Action.Case::toString)).toList());
      case Action.TranslateBy(var cases) -> new Action.TranslateBy(cases.stream()
          .map(one -> new Action.TranslateCase(of(one.condition()), one.translate()))
          .sorted(Comparator.comparing(Action.TranslateCase::toString)).toList());
      case Action other -> other;
    };
  }

  static Condition of(Condition condition) {
    return switch (condition) {
      case Condition.All(var parts) -> {
        List<Condition> plain = withoutIcmpTwice(plain(parts.stream()
            .flatMap(part -> of(part) instanceof Condition.All(var inner) ? inner.stream() : Stream.of(of(part)))));
        yield plain.size() == 1 ? plain.getFirst() : new Condition.All(plain);
      }
      case Condition.Any(var parts) -> {
        List<Condition> plain = plain(parts.stream()
            .flatMap(part -> of(part) instanceof Condition.Any(var inner) ? inner.stream() : Stream.of(of(part))));
        yield plain.size() == 1 ? plain.getFirst() : new Condition.Any(plain);
      }
      case Condition.Not(var part) ->
        of(part) instanceof Condition.Not(var inner) ? inner : new Condition.Not(of(part));
      case Condition.StateIn(var states) -> new Condition.StateIn(states);
      case Condition other -> other;
    };
  }

  private static List<Condition> withoutIcmpTwice(List<Condition> parts) {
    boolean icmp = parts.stream().anyMatch(Condition.Icmp.class::isInstance);
    return icmp
        ? parts.stream().filter(part -> !(part instanceof Condition.ProtocolIn(var numbers)
            && (numbers.equals(PortRange.of(1)) || numbers.equals(PortRange.of(58))))).toList()
        : parts;
  }

  private static List<Condition> plain(Stream<Condition> parts) {
    return new ArrayList<>(parts.distinct().sorted(Comparator.comparing(Canonical::words)).toList());
  }

  /// Sets have no order of their own.
  private static String words(Condition condition) {
    return condition instanceof Condition.StateIn(var states)
        ? "StateIn" + states.stream().sorted().toList()
        : condition.toString();
  }
}
