package org.rempart.space;

import org.rempart.net.Family;
import org.rempart.net.IpAddress;

/// An unsigned number of up to 128 bits.
record Bits(long high, long low) {
  static final Bits ZERO = new Bits(0, 0);

  static Bits of(int number) {
    return new Bits(0, number);
  }

  static Bits of(IpAddress address) {
    return new Bits(address.high(), address.low());
  }

  /// @param position 0 is the least significant bit
  boolean isSet(int position) {
    return position < 64 ? (low >>> position & 1) == 1 : (high >>> (position - 64) & 1) == 1;
  }

  Bits with(int position) {
    return position < 64 ? new Bits(high, low | 1L << position) : new Bits(high | 1L << (position - 64), low);
  }

  /// The same with the lowest `count` bits set.
  Bits withLowest(int count) {
    if (count == 0) {
      return this;
    }
    return count <= 64
        ? new Bits(high, low | -1L >>> (64 - count))
        : new Bits(high | -1L >>> (128 - count), -1);
  }

  IpAddress address(Family family) {
    return new IpAddress(family, high, low);
  }

  int number() {
    return Math.toIntExact(low);
  }
}
