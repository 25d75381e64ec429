package org.rempart.verify.nft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.rempart.net.Family;
import org.rempart.net.PortRange;
import org.rempart.verify.filter.Action;
import org.rempart.verify.filter.Chain;
import org.rempart.verify.filter.Condition;
import org.rempart.verify.filter.Origin;
import org.rempart.verify.filter.PacketFilter;
import org.rempart.verify.filter.Rule;
import org.rempart.verify.filter.Table;

/// A packet filter without what a list of the kernel may say otherwise: where rules stood and how they were written,
/// the order of what is tried at once, and what is said twice (an address' family, ICMP's protocol).
final class Canonical {
  /// nft leaves the family out of its list beside these protocols, which only one family has.
  private static final Map<PortRange, Condition> ICMP = Map.of(PortRange.of(1), new Condition.FamilyIs(Family.IPV4),
      PortRange.of(58), new Condition.FamilyIs(Family.IPV6));

  private Canonical() {}

  static PacketFilter of(PacketFilter filter) {
    return new PacketFilter(filter.tables().stream().map(Canonical::of)
        .sorted(Comparator.comparing(Table::name)).toList());
  }

  /// A line for each chain and rule, for assertions that say which one differs.
  static List<String> lines(PacketFilter filter) {
    List<String> lines = new ArrayList<>();
    for (Table table : of(filter).tables()) {
      lines.add(table.name() + " of " + table.families().stream().sorted().toList());
      for (Chain chain : table.chains()) {
        lines.add(table.name() + " " + chain.name() + " " + chain.base());
        chain.rules().forEach(rule -> lines.add(table.name() + " " + chain.name() + ": " + rule));
      }
    }
    return lines;
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
        List<Condition> plain = withoutImplied(plain(parts.stream()
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
      case Condition.StateIn(var states) -> states.size() < 2
          ? condition
          : of(new Condition.Any(states.stream().sorted()
              .<Condition>map(state -> new Condition.StateIn(Set.of(state))).toList()));
      case Condition other -> other;
    };
  }

  private static List<Condition> withoutImplied(List<Condition> parts) {
    return parts.stream().filter(part -> parts.stream().noneMatch(other -> implies(other, part)))
        .toList();
  }

  private static boolean implies(Condition part, Condition implied) {
    return switch (part) {
      case Condition.Icmp(var family, _, _) -> implied.equals(new Condition.FamilyIs(family)) || implied.equals(
          new Condition.ProtocolIn(PortRange.of(family == Family.IPV4 ? 1 : 58)));
      case Condition.ProtocolIn(var numbers) -> implied.equals(ICMP.get(numbers));
      case Condition.From(var set) -> implied instanceof Condition.FamilyIs(var family) && set.only(family).equals(set);
      case Condition.To(var set) -> implied instanceof Condition.FamilyIs(var family) && set.only(family).equals(set);
      case Condition.Any(var parts) -> !parts.isEmpty() && parts.stream().allMatch(one -> implies(one, implied));
      case Condition.All(var parts) -> parts.stream().anyMatch(one -> implies(one, implied));
      case Condition _ -> false;
    };
  }

  private static List<Condition> plain(Stream<Condition> parts) {
    return new ArrayList<>(parts.distinct().sorted(Comparator.comparing(Condition::toString)).toList());
  }
}
