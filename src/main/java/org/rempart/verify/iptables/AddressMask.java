package org.rempart.verify.iptables;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rempart.net.IpAddress;
import org.rempart.net.IpPrefix;
import org.rempart.net.IpSet;

/// Which bits of an address count: usually the first ones, but a mask may have gaps (`255.0.255.0`).
///
/// @param bits with the highest first
record AddressMask(List<Boolean> bits) {
  /// Each gap bit doubles the number of prefixes.
  private static final int MOST_GAP_BITS = 12;

  AddressMask {
    bits = List.copyOf(bits);
  }

  static AddressMask of(IpAddress mask) {
    BigInteger number = new BigInteger(1, mask.bytes());
    List<Boolean> bits = new ArrayList<>();
    for (int bit = mask.family().bits() - 1; bit >= 0; bit--) {
      bits.add(number.testBit(bit));
    }
    return new AddressMask(bits);
  }

  /// The addresses that agree with this one in the bits that count; empty if they are too many ranges.
  Optional<IpSet> around(IpAddress address) {
    int length = bits.lastIndexOf(true) + 1;
    List<Integer> gaps = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      if (!bits.get(i)) {
        gaps.add(bits.size() - 1 - i);
      }
    }
    if (gaps.size() > MOST_GAP_BITS) {
      return Optional.empty();
    }
    List<IpPrefix> prefixes = new ArrayList<>();
    BigInteger start = new BigInteger(1, IpPrefix.of(address, length).address().bytes());
    for (int choice = 0; choice < 1 << gaps.size(); choice++) {
      prefixes.add(new IpPrefix(address(chosen(start, gaps, choice)), length));
    }
    return Optional.of(IpSet.of(prefixes));
  }

  private static BigInteger chosen(BigInteger start, List<Integer> gaps, int choice) {
    BigInteger number = start;
    for (int i = 0; i < gaps.size(); i++) {
      number = (choice >> i & 1) == 1 ? number.setBit(gaps.get(i)) : number.clearBit(gaps.get(i));
    }
    return number;
  }

  private IpAddress address(BigInteger number) {
    byte[] bytes = new byte[bits.size() / Byte.SIZE];
    for (int i = 0; i < bytes.length; i++) {
      bytes[bytes.length - 1 - i] = number.shiftRight(i * Byte.SIZE).byteValue();
    }
    return IpAddress.of(bytes);
  }
}
