package org.rempart.net;

/// Octets in a second. Unknown is not a rate: where one may be missing, the type says so.
public record Rate(double octetsPerSecond) {
  public Rate {
    if (!(octetsPerSecond >= 0) || Double.isInfinite(octetsPerSecond)) {
      throw new IllegalArgumentException("a rate is a finite number of octets a second, not " + octetsPerSecond);
    }
  }

  public double bitsPerSecond() {
    return octetsPerSecond * 8;
  }
}
