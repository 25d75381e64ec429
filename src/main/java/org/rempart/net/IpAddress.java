package org.rempart.net;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.Comparator;

/// An IPv4 or IPv6 address. Parsed from literals only (a name is never resolved) and written as RFC 5952
/// asks. IPv4 comes before IPv6 in the order; within a family the order is numeric.
///
/// @param high the upper 64 bits; 0 for IPv4
/// @param low the lower 64 bits; IPv4 uses the lowest 32
public record IpAddress(Family family, long high, long low) implements Comparable<IpAddress> {
  private static final Comparator<IpAddress> ORDER = Comparator.comparing(IpAddress::family)
      .thenComparing(IpAddress::high, Long::compareUnsigned)
      .thenComparing(IpAddress::low, Long::compareUnsigned);

  public IpAddress {
    if (family == Family.IPV4 && (high != 0 || low >>> 32 != 0)) {
      throw new IllegalArgumentException("an IPv4 address has 32 bits");
    }
  }

  /// Reads `192.0.2.1` or `2001:db8::1`.
  ///
  /// @throws IllegalArgumentException if the text is not an address literal
  public static IpAddress parse(String text) {
    return AddressText.parse(text);
  }

  /// @param bytes 4 or 16 bytes, network order
  public static IpAddress of(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    return switch (bytes.length) {
      case 4 -> new IpAddress(Family.IPV4, 0, buffer.getInt() & 0xffff_ffffL);
      case 16 -> new IpAddress(Family.IPV6, buffer.getLong(), buffer.getLong());
      default -> throw new IllegalArgumentException("an address has 4 or 16 bytes, not " + bytes.length);
    };
  }

  /// 4 or 16 bytes, network order.
  public byte[] bytes() {
    return family == Family.IPV4
        ? ByteBuffer.allocate(4).putInt((int) low).array()
        : ByteBuffer.allocate(16).putLong(high).putLong(low).array();
  }

  /// The same address for the JDK's sockets.
  public InetAddress toInetAddress() {
    try {
      return InetAddress.getByAddress(bytes());
    } catch (UnknownHostException e) {
      throw new IllegalStateException("4 or 16 bytes are always an address", e);
    }
  }

  /// The address that is `distance` further, wrapping round at the end of the family's space.
  public IpAddress plus(long distance) {
    if (family == Family.IPV4) {
      return new IpAddress(family, 0, (low + distance) & 0xffff_ffffL);
    }
    long sum = low + distance;
    long carry = distance >= 0 && Long.compareUnsigned(sum, low) < 0 ? 1 : 0;
    long borrow = distance < 0 && Long.compareUnsigned(sum, low) > 0 ? 1 : 0;
    return new IpAddress(family, high + carry - borrow, sum);
  }

  @Override
  public int compareTo(IpAddress other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return AddressText.format(this);
  }
}
