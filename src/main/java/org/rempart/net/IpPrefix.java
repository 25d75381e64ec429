package org.rempart.net;

/// A network such as `10.0.10.0/24`; the bits behind the length are zero.
public record IpPrefix(IpAddress address, int length) implements Comparable<IpPrefix> {
  public IpPrefix {
    if (length < 0 || length > address.family().bits()) {
      throw new IllegalArgumentException(
          "a prefix length of " + address + " is 0 to " + address.family().bits() + ", not " + length);
    }
    if (!mask(address, length).equals(address)) {
      throw new IllegalArgumentException(
          "'" + address + "/" + length + "' has bits set behind its length; the network is " + mask(address, length)
              + "/" + length);
    }
  }

  /// Reads `10.0.10.0/24`, or a lone address as the network of that one host.
  ///
  /// @throws IllegalArgumentException if the text is no prefix, or host bits are set
  public static IpPrefix parse(String text) {
    InterfaceAddress read = InterfaceAddress.parse(text);
    return new IpPrefix(read.address(), read.length());
  }

  /// The network of `length` bits that the address lies in.
  public static IpPrefix of(IpAddress address, int length) {
    return new IpPrefix(mask(address, length), length);
  }

  public Family family() {
    return address.family();
  }

  public IpAddress first() {
    return address;
  }

  public IpAddress last() {
    if (family() == Family.IPV4) {
      return new IpAddress(Family.IPV4, 0, address.low() | (length == 32 ? 0 : 0xffff_ffffL >>> length));
    }
    long high = address.high() | (length >= 64 ? 0 : -1L >>> length);
    long low = address.low() | (length <= 64 ? -1L : length == 128 ? 0 : -1L >>> (length - 64));
    return new IpAddress(Family.IPV6, high, low);
  }

  public boolean contains(IpAddress other) {
    return other.family() == family() && mask(other, length).equals(address);
  }

  public boolean contains(IpPrefix other) {
    return other.length >= length && contains(other.address);
  }

  public boolean overlaps(IpPrefix other) {
    return contains(other) || other.contains(this);
  }

  private static IpAddress mask(IpAddress address, int length) {
    if (address.family() == Family.IPV4) {
      return new IpAddress(Family.IPV4, 0,
          length == 0 ? 0 : address.low() & (0xffff_ffffL << (32 - length)) & 0xffff_ffffL);
    }
    long high = length >= 64 ? address.high() : length == 0 ? 0 : address.high() & (-1L << (64 - length));
    long low = length <= 64 ? 0 : length == 128 ? address.low() : address.low() & (-1L << (128 - length));
    return new IpAddress(Family.IPV6, high, low);
  }

  @Override
  public int compareTo(IpPrefix other) {
    int byAddress = address.compareTo(other.address);
    return byAddress != 0 ? byAddress : Integer.compare(length, other.length);
  }

  @Override
  public String toString() {
    return length == family().bits() ? address.toString() : address + "/" + length;
  }
}
