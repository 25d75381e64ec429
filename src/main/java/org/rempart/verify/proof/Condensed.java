package org.rempart.verify.proof;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rempart.net.IpRange;
import org.rempart.net.IpSet;
import org.rempart.verify.filter.Action;
import org.rempart.verify.filter.Condition;
import org.rempart.verify.filter.PacketFilter;

/// What filters do with a slice, with addresses that they don't tell apart put together ([AddressClasses]): they do the
/// same if and only if the condensed ones do, which costs far less to find out.
///
/// @param lone ranges that stand for one address
record Condensed(Slice slice, List<PacketFilter> filters, Set<IpRange> lone) {
  Condensed {
    filters = List.copyOf(filters);
    lone = Set.copyOf(lone);
  }

  /// @param filters of the slice alone
  /// @return empty if a filter looks at addresses, or moves them, in another way than by ranges
  static Optional<Condensed> of(Slice slice, List<PacketFilter> filters) {
    List<IpRange> sources = new ArrayList<>(List.of(slice.sources()));
    List<IpRange> destinations = new ArrayList<>();
    boolean ranges = filters.stream().flatMap(Leaves::of).allMatch(leaf -> switch (leaf) {
      case Condition.From(var addresses) -> sources.addAll(addresses.ranges());
      case Condition.To(var addresses) -> destinations.addAll(addresses.ranges());
      case Condition.AddressIs _ -> false;
      case Condition _ -> true;
    }) && filters.stream().flatMap(Leaves::translations).allMatch(translation -> switch (translation) {
      case Action.Snat(var to, _) -> to.map(sources::add).orElse(true);
      case Action.Dnat(var to, _) -> to.map(destinations::add).orElse(true);
      case Action.MapPrefix _ -> false;
      case Action.Redirect _,Action.Masquerade _ -> true;
    });
    return ranges ? Optional.of(of(slice, filters, sources, destinations)) : Optional.empty();
  }

  private static Condensed of(Slice slice, List<PacketFilter> filters, List<IpRange> from, List<IpRange> to) {
    AddressClasses sources = new AddressClasses(slice.family(), from);
    AddressClasses destinations = new AddressClasses(slice.family(), to);
    Set<IpRange> lone = new HashSet<>();
    Rewriting rewriting = new Rewriting(condition -> rewritten(condition, sources, destinations),
        translate -> switch (translate) {
          case Action.Snat(var range, var ports) -> new Action.Snat(moved(range, sources, lone), ports);
          case Action.Dnat(var range, var ports) -> new Action.Dnat(moved(range, destinations, lone), ports);
          case Action.Redirect _,Action.Masquerade _,Action.MapPrefix _ -> translate;
        });
    List<PacketFilter> condensed = filters.stream().map(rewriting::of).toList();
    return new Condensed(new Slice(sources.of(slice.sources())), condensed, lone);
  }

  private static Optional<IpRange> moved(Optional<IpRange> to, AddressClasses classes, Set<IpRange> lone) {
    to.filter(range -> range.first().equals(range.last())).map(classes::of).ifPresent(lone::add);
    return to.map(classes::of);
  }

  private static Condition rewritten(Condition condition, AddressClasses sources, AddressClasses destinations) {
    return switch (condition) {
      case Condition.All(var parts) -> new Condition.All(
          parts.stream().map(part -> rewritten(part, sources, destinations)).toList());
      case Condition.Any(var parts) -> new Condition.Any(
          parts.stream().map(part -> rewritten(part, sources, destinations)).toList());
      case Condition.Not(var part) -> new Condition.Not(rewritten(part, sources, destinations));
      case Condition.Originally(var part) -> new Condition.Originally(rewritten(part, sources, destinations));
      case Condition.From(var addresses) -> new Condition.From(sources.of(addresses));
      case Condition.To(var addresses) -> new Condition.To(destinations.of(addresses));
      case Condition leaf -> leaf;
    };
  }

  boolean isOne(IpSet set) {
    return set.ranges().size() == 1 && lone.contains(set.ranges().getFirst());
  }
}
