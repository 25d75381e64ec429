package org.rempart.verify.proof;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rempart.net.ConnectionState;
import org.rempart.net.IpPrefix;
import org.rempart.net.IpSet;
import org.rempart.space.PacketSet;
import org.rempart.space.PacketSpace;
import org.rempart.verify.filter.Condition;
import org.rempart.verify.filter.InterfacePattern;

/// The packets that a condition holds for, at one stage of their way.
final class Conditions {
  private static final Comparator<Condition> DEEPEST_FIRST = Comparator.comparingInt(Conditions::depth).reversed();
  /// Of others nothing is remembered, so that not even a negation holds.
  private static final Condition TRACKED = new Condition.StateIn(
      Arrays.stream(ConnectionState.values()).filter(ConnectionState::tracked).collect(Collectors.toSet()));
  private static final InterfacePattern LOOPBACK = new InterfacePattern("lo", false);
  private static final IpSet OF_LOOPBACK = IpSet.of(List.of(IpPrefix.parse("127.0.0.0/8"), IpPrefix.parse("::1")));
  private final Ground ground;
  private final PacketSpace space;
  private final Stage stage;
  private final LeafSets leaves;
  private final Map<Condition, Bounds> known = new HashMap<>();

  Conditions(Ground ground, Stage stage) {
    this.ground = ground;
    this.stage = stage;
    space = ground.space();
    leaves = new LeafSets(ground, stage);
  }

  Bounds of(Condition condition) {
    return switch (condition) {
      case Condition.All(var parts) -> all(parts);
      case Condition.Any(var parts) -> any(parts);
      case Condition.Not(var part) -> of(part).not();
      case Condition.Originally(var part) -> originally(part).and(of(TRACKED));
      case Condition.Unclear(_, var steady) when !steady -> new Bounds(space.all(), space.none());
      case Condition leaf when isOpen(leaf) -> new Bounds(possible(leaf), space.none());
      case Condition leaf -> known.computeIfAbsent(leaf, one -> Bounds.exactly(leaves.of(one)));
    };
  }

  private boolean isOpen(Condition leaf) {
    return switch (leaf) {
      case Condition.Entering(var by) -> ground.leavesOpen(Scope.Open.INTERFACES) && stage.entering()
          && !Interfaces.any(by);
      case Condition.Leaving(var by) -> ground.leavesOpen(Scope.Open.INTERFACES) && stage.leaving()
          && !Interfaces.any(by);
      case Condition.TcpFlags _ -> ground.leavesOpen(Scope.Open.TCP_FLAGS);
      case Condition _ -> false;
    };
  }

  /// Whoever sends by the loopback interface has a loopback address.
  private PacketSet possible(Condition leaf) {
    return switch (leaf) {
      case Condition.Entering(var by) when by.equals(LOOPBACK) -> space.source(OF_LOOPBACK);
      case Condition.Leaving(var by) when by.equals(LOOPBACK) -> space.destination(OF_LOOPBACK);
      case Condition _ -> space.all();
    };
  }

  /// Sets of the last variables come first: each is then put on top of those before.
  private Bounds all(List<Condition> parts) {
    return parts.stream().sorted(DEEPEST_FIRST).map(this::of).reduce(Bounds.exactly(space.all()), Bounds::and);
  }

  private Bounds any(List<Condition> parts) {
    return parts.stream().map(this::of).reduce(Bounds.exactly(space.none()), Bounds::or);
  }

  private Bounds originally(Condition condition) {
    return switch (condition) {
      case Condition.All(var parts) -> parts.stream().map(this::originally).reduce(Bounds.exactly(space.all()),
          Bounds::and);
      case Condition.Any(var parts) -> parts.stream().map(this::originally).reduce(Bounds.exactly(space.none()),
          Bounds::or);
      case Condition.Not(var part) -> originally(part).not();
      case Condition leaf -> Bounds.exactly(ground.original(leaf));
    };
  }

  private static int depth(Condition condition) {
    return switch (condition) {
      case Condition.FamilyIs _ -> 0;
      case Condition.StateIn _ -> 1;
      case Condition.Entering _ -> 2;
      case Condition.Leaving _ -> 3;
      case Condition.ProtocolIn _ -> 4;
      case Condition.DestinationPort _,Condition.Icmp _ -> 5;
      case Condition.To _ -> 6;
      case Condition.From _ -> 7;
      case Condition.SourcePort _ -> 8;
      case Condition.All(var parts) -> parts.stream().mapToInt(Conditions::depth).max().orElse(0);
      case Condition.Any(var parts) -> parts.stream().mapToInt(Conditions::depth).max().orElse(0);
      case Condition.Not(var part) -> depth(part);
      case Condition _ -> 9;
    };
  }
}
