package org.rempart.space;

import java.math.BigInteger;

/// Numbers from `first` to `last`, both included.
record Interval(BigInteger first, BigInteger last) {
  static Interval of(long first, long last) {
    return new Interval(BigInteger.valueOf(first), BigInteger.valueOf(last));
  }

  boolean contains(BigInteger number) {
    return first.compareTo(number) <= 0 && number.compareTo(last) <= 0;
  }

  boolean overlaps(Interval other) {
    return first.compareTo(other.last) <= 0 && other.first.compareTo(last) <= 0;
  }

  /// What is in both; they must overlap.
  Interval and(Interval other) {
    return new Interval(first.max(other.first), last.min(other.last));
  }

  BigInteger size() {
    return last.subtract(first).add(BigInteger.ONE);
  }
}
