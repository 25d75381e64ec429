package org.rempart.verify.proof;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rempart.ruleset.Hook;
import org.rempart.space.PacketSet;
import org.rempart.verify.filter.PacketFilter;
import org.rempart.verify.proof.Difference.Kind;

/// What a change of filters changes, as [Comparison], but slice by slice, each in a space of its own that is thrown away
/// with it, on all processors. Only what differs is put together again.
public final class SlicedComparison {
  private final PacketFilter before;
  private final PacketFilter after;
  private final Ground whole;
  private final List<Slice> slices;

  public SlicedComparison(PacketFilter before, PacketFilter after, Scope scope) {
    this(before, after, scope, Slicing.FEW);
  }

  SlicedComparison(PacketFilter before, PacketFilter after, Scope scope, int few) {
    this.before = before;
    this.after = after;
    whole = new Ground(List.of(before, after), scope);
    slices = Slicing.of(List.of(before, after), few);
  }

  /// @param way input, forward or output
  /// @param atMost so many of each kind
  public List<Difference> differences(Hook way, int atMost) {
    Witnesses witnesses = new Witnesses(whole, before, after, way);
    List<Difference> differences = new ArrayList<>();
    packets(way)
        .forEach((kind, packets) -> differences.addAll(witnesses.differences(kind, packets, atMost)));
    return List.copyOf(differences);
  }

  /// The packets of each kind of difference that there is, in the space of [#whole].
  Map<Kind, PacketSet> packets(Hook way) {
    SlicedFilter first = new SlicedFilter(at(way, before));
    SlicedFilter second = new SlicedFilter(at(way, after));
    Map<Kind, PacketSet> packets = new EnumMap<>(Kind.class);
    slices.parallelStream().forEach(slice -> {
      List<PacketFilter> both = List.of(first.of(slice), second.of(slice));
      if (!both.getFirst().equals(both.getLast())) {
        compare(slice, both, way, packets);
      }
    });
    return packets;
  }

  /// What the slices are parts of.
  Ground whole() {
    return whole;
  }

  int slices() {
    return slices.size();
  }

  private void compare(Slice slice, List<PacketFilter> filters, Hook way, Map<Kind, PacketSet> found) {
    if (condensed(slice, filters).filter(condensed -> equal(condensed, way)).isEmpty()) {
      Comparison comparison = comparison(whole.another(), slice, filters, way);
      for (Kind kind : Kind.values()) {
        PacketSet packets = comparison.packets(kind);
        if (!packets.isEmpty()) {
          synchronized (found) {
            found.merge(kind, whole.space().copyOf(packets), PacketSet::or);
          }
        }
      }
    }
  }

  private Optional<Condensed> condensed(Slice slice, List<PacketFilter> filters) {
    return whole.surroundings().own().isPresent() || whole.leavesOpen(Scope.Open.INTERFACES)
        ? Optional.empty()
        : Condensed.of(slice, filters);
  }

  private boolean equal(Condensed condensed, Hook way) {
    return comparison(whole.another(condensed::isOne), condensed.slice(), condensed.filters(), way).equal();
  }

  private static Comparison comparison(Ground ground, Slice slice, List<PacketFilter> filters, Hook way) {
    return new Comparison(new Verdicts(ground, filters.getFirst(), way, slice),
        new Verdicts(ground, filters.getLast(), way, slice));
  }

  /// What packets of one way never meet does not count.
  private static PacketFilter at(Hook way, PacketFilter filter) {
    List<Hook> hooks = HookFates.hooks(way);
    return new PacketFilter(filter.tables().stream()
        .map(table -> Rewriting.with(table, table.chains().stream()
            .filter(chain -> chain.base().map(base -> hooks.contains(base.hook())).orElse(true)).toList()))
        .toList());
  }
}
