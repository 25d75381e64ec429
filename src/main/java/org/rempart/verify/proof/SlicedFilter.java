package org.rempart.verify.proof;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.rempart.ruleset.Hook;
import org.rempart.verify.filter.Action;
import org.rempart.verify.filter.Chain;
import org.rempart.verify.filter.PacketFilter;
import org.rempart.verify.filter.Table;

/// What is left of a filter for the packets of a slice: it does with each of them what the whole filter does.
final class SlicedFilter {
  /// @param late the chains that packets may come to after their source was translated
  private record Part(Table table, Set<String> late) {
    static Part of(Table table) {
      return new Part(table, reached(table, Hook.POSTROUTING));
    }

    boolean translatesSourcesLast() {
      return table.chains().stream().filter(chain -> !late.contains(chain.name()))
          .flatMap(chain -> chain.rules().stream()).flatMap(rule -> rule.actions().stream())
          .noneMatch(SlicedFilter::translatesSource);
    }

    Table of(Slice slice) {
      Rewriting early = slice.rewriting();
      Rewriting afterwards = Slice.of(slice.family()).rewriting();
      return Rewriting.with(table, table.chains().stream()
          .map(chain -> (late.contains(chain.name()) ? afterwards : early).of(chain)).toList());
    }
  }

  private final List<Part> parts;

  SlicedFilter(PacketFilter filter) {
    parts = filter.tables().stream().map(Part::of).toList();
  }

  /// Whether sources are translated nowhere but behind all other hooks, as the slices take for granted.
  boolean translatesSourcesLast() {
    return parts.stream().allMatch(Part::translatesSourcesLast);
  }

  PacketFilter of(Slice slice) {
    return new PacketFilter(parts.stream().filter(part -> part.table().families().contains(slice.family()))
        .map(part -> part.of(slice)).toList());
  }

  private static Set<String> reached(Table table, Hook hook) {
    Map<String, Chain> chains = table.byName();
    Set<String> reached = new HashSet<>();
    List<String> open = new ArrayList<>(table.chains().stream()
        .filter(chain -> chain.base().filter(base -> base.hook() == hook).isPresent()).map(Chain::name).toList());
    while (!open.isEmpty()) {
      String name = open.removeLast();
      if (chains.containsKey(name) && reached.add(name)) {
        chains.get(name).rules().stream().flatMap(rule -> rule.actions().stream()).flatMap(SlicedFilter::targets)
            .forEach(open::add);
      }
    }
    return reached;
  }

  private static Stream<String> targets(Action action) {
    return switch (action) {
      case Action.Jump(var to) -> Stream.of(to);
      case Action.Goto(var to) -> Stream.of(to);
      case Action.Dispatch(var cases) -> cases.stream().flatMap(one -> targets(one.verdict()));
      case Action _ -> Stream.of();
    };
  }

  private static boolean translatesSource(Action action) {
    return switch (action) {
      case Action.Snat _,Action.Masquerade _ -> true;
      case Action.MapPrefix(var source, _, _) -> source;
      case Action.TranslateBy(var cases) -> cases.stream().anyMatch(one -> translatesSource(one.translate()));
      case Action _ -> false;
    };
  }
}
