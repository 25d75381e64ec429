package org.rempart.space;

import java.util.Optional;

/// An immutable set of packets of one [PacketSpace]. Sets of the same packets are equal.
public final class PacketSet {
  private final PacketSpace space;
  private final int node;

  PacketSet(PacketSpace space, int node) {
    this.space = space;
    this.node = node;
  }

  public PacketSet and(PacketSet other) {
    return new PacketSet(space, space.diagrams().and(node, mine(other)));
  }

  public PacketSet or(PacketSet other) {
    return new PacketSet(space, space.diagrams().or(node, mine(other)));
  }

  public PacketSet minus(PacketSet other) {
    return new PacketSet(space, space.diagrams().minus(node, mine(other)));
  }

  /// All packets that are not in this set.
  public PacketSet not() {
    return space.all().minus(this);
  }

  public boolean isEmpty() {
    return node == Nodes.FALSE;
  }

  public boolean isAll() {
    return equals(space.all());
  }

  /// Whether each packet of the other set is in this one.
  public boolean covers(PacketSet other) {
    return other.minus(this).isEmpty();
  }

  public boolean overlaps(PacketSet other) {
    return !and(other).isEmpty();
  }

  public boolean contains(SamplePacket packet) {
    return space.diagrams().nodes().holds(node, space.code().encode(packet));
  }

  /// A packet of the set; empty if there is none. The same set gives the same packet.
  public Optional<SamplePacket> sample() {
    return isEmpty()
        ? Optional.empty()
        : Optional.of(space.code().decode(space.diagrams().nodes().least(node)));
  }

  int node() {
    return node;
  }

  private int mine(PacketSet other) {
    if (other.space != space) {
      throw new IllegalArgumentException("the sets are of two spaces");
    }
    return other.node;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PacketSet set && set.space == space && set.node == node;
  }

  @Override
  public int hashCode() {
    return node;
  }
}
