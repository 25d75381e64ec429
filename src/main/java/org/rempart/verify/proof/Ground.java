package org.rempart.verify.proof;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.rempart.net.Flow;
import org.rempart.net.IpSet;
import org.rempart.net.Protocol;
import org.rempart.ruleset.Hook;
import org.rempart.space.PacketSet;
import org.rempart.space.PacketSpace;
import org.rempart.space.SamplePacket;
import org.rempart.verify.filter.Condition;
import org.rempart.verify.filter.InterfacePattern;
import org.rempart.verify.filter.PacketFilter;
import org.rempart.verify.filter.Passage;
import org.rempart.verify.walk.Surroundings;

/// What the filters of one proof share: a space that tells apart what they tell apart, numbers of outcomes, and the
/// questions that no packet answers.
///
/// Later fragments are among the packets if no filter needs connection tracking, which puts fragments together before any
/// filter sees them.
final class Ground {
  private final PacketSpace space;
  private final Interfaces interfaces;
  private final Scope scope;
  private final Labels labels;
  private final boolean fragments;
  private final Times times;
  private final List<Condition> leaves;
  private final Predicate<IpSet> lone;
  private final Set<String> unknown = new LinkedHashSet<>();
  private final Set<String> content = new LinkedHashSet<>();
  private final Map<String, Condition> originals = new LinkedHashMap<>();

  Ground(List<PacketFilter> filters, Scope scope) {
    lone = Ground::isLone;
    leaves = filters.stream().flatMap(Leaves::of).distinct().toList();
    List<InterfacePattern> patterns = leaves.stream().flatMap(leaf -> switch (leaf) {
      case Condition.Entering(var by) -> Stream.of(by);
      case Condition.Leaving(var by) -> Stream.of(by);
      case Condition _ -> Stream.<InterfacePattern>of();
    }).toList();
    this.interfaces = Interfaces.of(patterns, scope.interfaces());
    this.scope = scope;
    space = new PacketSpace(this.interfaces.all());
    labels = new Labels(space);
    boolean tracks = filters.stream().flatMap(Leaves::translations).findAny().isPresent()
        || leaves.stream().anyMatch(Ground::needsTracking);
    fragments = !tracks;
    times = new Times(this, leaves);
  }

  /// As another one, with a space of its own: sets of both can be copied to each other.
  private Ground(Ground like, Predicate<IpSet> lone) {
    this.lone = lone;
    leaves = like.leaves;
    interfaces = like.interfaces;
    scope = like.scope;
    space = new PacketSpace(interfaces.all());
    labels = new Labels(space);
    fragments = like.fragments;
    times = new Times(this, leaves);
  }

  Ground another() {
    return new Ground(this, lone);
  }

  /// For filters whose addresses are written in another way.
  ///
  /// @param one whether a set stands for a single address
  Ground another(Predicate<IpSet> one) {
    return new Ground(this, one);
  }

  /// Whether a set is of one address.
  boolean isOne(IpSet set) {
    return lone.test(set);
  }

  private static boolean isLone(IpSet set) {
    return set.ranges().size() == 1 && set.ranges().getFirst().first().equals(set.ranges().getFirst().last());
  }

  private static boolean needsTracking(Condition leaf) {
    return switch (leaf) {
      case Condition.StateIn _,Condition.Translated _,Condition.Originally _,Condition.Reply _ -> true;
      case Condition.Mark(var connection, _, _) -> connection;
      case Condition _ -> false;
    };
  }

  PacketSpace space() {
    return space;
  }

  Interfaces interfaces() {
    return interfaces;
  }

  Surroundings surroundings() {
    return scope.surroundings();
  }

  Labels labels() {
    return labels;
  }

  Times times() {
    return times;
  }

  /// Whether the interfaces are left open, so that whether a rule for one of them holds is not known.
  boolean leavesOpen(Scope.Open what) {
    return scope.open().contains(what);
  }

  PacketSet laterFragments() {
    return fragments ? space.variable(Traits.LATER_FRAGMENT) : space.none();
  }

  /// A question that no packet answers, but the same answer is given to all who ask in these words.
  PacketSet unknown(String words) {
    unknown.add(words);
    return space.variable(words);
  }

  /// As [#unknown], and the answer may be another one when addresses or ports have changed.
  PacketSet unknownContent(String words) {
    content.add(words);
    return unknown(words);
  }

  /// A question about the first packet of the connection, as it came.
  PacketSet original(Condition asked) {
    String words = "originally " + asked;
    originals.put(words, asked);
    return unknown(words);
  }

  Set<String> unknown() {
    return Set.copyOf(unknown);
  }

  Set<String> content() {
    return Set.copyOf(content);
  }

  Map<String, Condition> originals() {
    return Map.copyOf(originals);
  }

  /// A packet of the space as one that can be walked.
  Passage passage(SamplePacket packet, Hook way) {
    Flow flow = new Flow(packet.source(), packet.destination(), new Protocol(packet.protocol()), packet.sourcePort(),
        packet.destinationPort());
    Passage usual = Passage.first(way, way == Hook.OUTPUT ? "" : packet.in(), way == Hook.INPUT ? "" : packet.out(),
        flow);
    return Traits.passage(usual, packet.state(), packet.holding(), space.variables());
  }
}
