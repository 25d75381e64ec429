package org.rempart.space;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/// A product of intervals, one a dimension.
record Cuboid(List<Interval> sides) {
  Cuboid {
    sides = List.copyOf(sides);
  }

  boolean contains(List<BigInteger> point) {
    for (int i = 0; i < sides.size(); i++) {
      if (!sides.get(i).contains(point.get(i))) {
        return false;
      }
    }
    return true;
  }

  boolean overlaps(Cuboid other) {
    for (int i = 0; i < sides.size(); i++) {
      if (!sides.get(i).overlaps(other.sides.get(i))) {
        return false;
      }
    }
    return true;
  }

  /// What is in both; they must overlap.
  Cuboid and(Cuboid other) {
    List<Interval> common = new ArrayList<>();
    for (int i = 0; i < sides.size(); i++) {
      common.add(sides.get(i).and(other.sides.get(i)));
    }
    return new Cuboid(common);
  }

  /// What is in this and not in the other, as cuboids that don't overlap: dimension by dimension what sticks out is
  /// cut off, until only what both share is left.
  List<Cuboid> minus(Cuboid other) {
    if (!overlaps(other)) {
      return List.of(this);
    }
    List<Cuboid> pieces = new ArrayList<>();
    Cuboid rest = this;
    for (int i = 0; i < sides.size(); i++) {
      Interval mine = sides.get(i);
      Interval theirs = other.sides.get(i);
      if (mine.first().compareTo(theirs.first()) < 0) {
        pieces.add(rest.with(i, new Interval(mine.first(), theirs.first().subtract(BigInteger.ONE))));
      }
      if (theirs.last().compareTo(mine.last()) < 0) {
        pieces.add(rest.with(i, new Interval(theirs.last().add(BigInteger.ONE), mine.last())));
      }
      rest = rest.with(i, mine.and(theirs));
    }
    return pieces;
  }

  BigInteger size() {
    return sides.stream().map(Interval::size).reduce(BigInteger.ONE, BigInteger::multiply);
  }

  Cuboid with(int dimension, Interval side) {
    List<Interval> changed = new ArrayList<>(sides);
    changed.set(dimension, side);
    return new Cuboid(changed);
  }
}
