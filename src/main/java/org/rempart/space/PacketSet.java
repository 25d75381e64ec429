package org.rempart.space;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.rempart.net.Family;
import org.rempart.net.IpPrefix;
import org.rempart.net.IpSet;
import org.rempart.net.PortRange;

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
    return space.diagrams().meet(node, mine(other));
  }

  public boolean contains(SamplePacket packet) {
    return space.diagrams().nodes().holds(node, space.code().encode(packet));
  }

  /// A packet of the set, as usual a one as there is; empty if there is none. The same set gives the same packet.
  public Optional<SamplePacket> sample() {
    return isEmpty() ? Optional.empty() : Optional.of(space.code().decode(seed()));
  }

  /// Boxes that make up the set together, or `atMost` of them that lie in it. Each is maximal: no value can be
  /// added to one of its fields without leaving the set. They may overlap.
  public List<Box> boxes(int atMost) {
    List<Box> boxes = new ArrayList<>();
    Boxing boxing = new Boxing(space, this);
    PacketSet rest = this;
    while (!rest.isEmpty() && boxes.size() < atMost) {
      Box box = boxing.around(rest.seed());
      boxes.add(box);
      rest = rest.minus(space.box(box));
    }
    return List.copyOf(boxes);
  }

  /// The set's part of all packets, 0 to 1: each family counts half, each value of a field like any other.
  public double share() {
    Density density = new Density(space.diagrams().nodes());
    return density.of(node) / density.of(space.all().node);
  }

  /// All packets that differ from one of this set in that field alone, or not at all.
  ///
  /// @throws IllegalArgumentException for the family: an address says nothing without it
  public PacketSet exists(Field field) {
    if (field == Field.FAMILY) {
      throw new IllegalArgumentException("addresses say nothing without their family");
    }
    return exists(space.layout().block(field));
  }

  /// All packets that are in this set if the free variable holds, or if it does not: what may be. What must be is
  /// the complement of what may be of the complement.
  public PacketSet exists(String variable) {
    return exists(space.allotted(variable));
  }

  /// The sources and destinations that packets of the set have, whatever else they are.
  public AddressPairs pairs(Family family) {
    int pairs = and(space.family(family)).node;
    Layout layout = space.layout();
    for (Field field : Field.values()) {
      if (field != Field.SOURCE && field != Field.DESTINATION) {
        Block block = layout.block(field);
        pairs = space.diagrams().exists(pairs, block.from(), block.to());
      }
    }
    pairs = space.diagrams().exists(pairs, layout.width(), Layout.label().to());
    return new AddressPairs(family, space.diagrams(), layout, pairs);
  }

  /// What becomes of the packets if their source is moved into the prefix, the bits behind its length kept; packets
  /// of the other family vanish. Given a whole address, this sets it.
  public PacketSet withSource(IpPrefix prefix) {
    return moved(Field.SOURCE, prefix);
  }

  /// As [#withSource].
  public PacketSet withDestination(IpPrefix prefix) {
    return moved(Field.DESTINATION, prefix);
  }

  /// The packets that are in this set once their source is moved into the prefix: [#withSource] backwards.
  public PacketSet beforeSource(IpPrefix prefix) {
    return before(Field.SOURCE, prefix);
  }

  /// As [#beforeSource].
  public PacketSet beforeDestination(IpPrefix prefix) {
    return before(Field.DESTINATION, prefix);
  }

  /// The packets that are in this set with the free variable so.
  public PacketSet given(String variable, boolean holds) {
    PacketSet holding = space.variable(variable);
    return (holds ? and(holding) : minus(holding)).exists(variable);
  }

  /// All packets that are in this set with some label.
  public PacketSet unlabelled() {
    return exists(Layout.label());
  }

  /// Pairs that do not have the label, and for packets that have it the pairs of `next`: who is labelled so goes on there.
  /// As the other operations would do it one after the other, but in one go.
  public PacketSet onward(int label, PacketSet next) {
    int asked = Layout.label().between(space.diagrams(), label, label);
    return new PacketSet(space, space.diagrams().onward(node, asked, mine(next)));
  }

  /// What becomes of the packets if their source port is set; packets without ports vanish.
  public PacketSet withSourcePort(int port) {
    return exists(Field.SOURCE_PORT).and(space.sourcePorts(PortRange.of(port)));
  }

  /// As [#withSourcePort].
  public PacketSet withDestinationPort(int port) {
    return exists(Field.DESTINATION_PORT).and(space.destinationPorts(PortRange.of(port)));
  }

  private PacketSet moved(Field address, IpPrefix prefix) {
    IpSet addresses = IpSet.of(prefix);
    PacketSet inside = address == Field.SOURCE ? space.source(addresses) : space.destination(addresses);
    Block moved = space.layout().block(address).leading(prefix.length());
    return and(space.family(prefix.family())).exists(moved).and(inside);
  }

  private PacketSet before(Field address, IpPrefix prefix) {
    IpSet addresses = IpSet.of(prefix);
    PacketSet inside = address == Field.SOURCE ? space.source(addresses) : space.destination(addresses);
    return and(inside).exists(space.layout().block(address).leading(prefix.length()));
  }

  private PacketSet exists(Block block) {
    return space.set(space.diagrams().exists(node, block.from(), block.to()));
  }

  private BitSet seed() {
    return space.diagrams().nodes().least(space.usual().of(this).node);
  }

  PacketSpace space() {
    return space;
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
