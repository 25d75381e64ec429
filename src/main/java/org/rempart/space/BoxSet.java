package org.rempart.space;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A set of packets as a list of boxes that don't overlap: the second engine, which judges the first. Slow where
/// rules cross in many ways, as each crossing cuts boxes; simple enough to be believed.
///
/// Sets of the same packets may be cut differently, so they are compared by [#covers], not by `equals`.
public final class BoxSet {
  private final BoxSpace space;
  private final List<Cuboid> boxes;

  BoxSet(BoxSpace space, List<Cuboid> boxes) {
    this.space = space;
    this.boxes = List.copyOf(boxes);
  }

  public BoxSet and(BoxSet other) {
    List<Cuboid> common = new ArrayList<>();
    for (Cuboid mine : boxes) {
      other.boxes.stream().filter(mine::overlaps).map(mine::and).forEach(common::add);
    }
    return new BoxSet(space, common);
  }

  public BoxSet or(BoxSet other) {
    List<Cuboid> either = new ArrayList<>(boxes);
    either.addAll(other.minus(this).boxes);
    return new BoxSet(space, either);
  }

  public BoxSet minus(BoxSet other) {
    List<Cuboid> rest = boxes;
    for (Cuboid cut : other.boxes) {
      List<Cuboid> smaller = new ArrayList<>();
      rest.forEach(box -> smaller.addAll(box.minus(cut)));
      rest = smaller;
    }
    return new BoxSet(space, rest);
  }

  /// All packets that are not in this set.
  public BoxSet not() {
    return space.all().minus(this);
  }

  public boolean isEmpty() {
    return boxes.isEmpty();
  }

  /// Whether each packet of the other set is in this one.
  public boolean covers(BoxSet other) {
    return other.minus(this).isEmpty();
  }

  public boolean overlaps(BoxSet other) {
    return boxes.stream().anyMatch(mine -> other.boxes.stream().anyMatch(mine::overlaps));
  }

  public boolean contains(SamplePacket packet) {
    List<BigInteger> point = space.dimensions().point(packet);
    return boxes.stream().anyMatch(box -> box.contains(point));
  }

  /// A packet of the set; empty if there is none.
  public Optional<SamplePacket> sample() {
    return boxes.stream().findFirst()
        .map(box -> space.dimensions().packet(box.sides().stream().map(Interval::first).toList()));
  }

  /// How many packets there are, with each way in which the free variables can hold.
  public BigInteger size() {
    return boxes.stream().map(Cuboid::size).reduce(BigInteger.ZERO, BigInteger::add);
  }

  List<Cuboid> boxes() {
    return boxes;
  }
}
