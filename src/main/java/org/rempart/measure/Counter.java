package org.rempart.measure;

/// A counter as it was read, with its width: a 32-bit counter may wrap, a 64-bit one does not in practice.
///
/// @param value unsigned
public record Counter(long value, Width width) {
  public enum Width {
    BITS_32,
    BITS_64
  }
}
