package org.rempart.net;

/// The two versions of the Internet protocol.
public enum Family {
  IPV4(32),
  IPV6(128);

  private final int bits;

  Family(int bits) {
    this.bits = bits;
  }

  /// Length of an address of this family, in bits.
  public int bits() {
    return bits;
  }
}
