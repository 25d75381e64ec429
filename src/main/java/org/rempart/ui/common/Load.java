package org.rempart.ui.common;

import java.util.OptionalDouble;

/// What an interface carries now, seen from its device.
///
/// @param speedBits the interface's speed in bits a second, where it is known
public record Load(double inBits, double outBits, OptionalDouble speedBits) {
  public Load(double inBits, double outBits) {
    this(inBits, outBits, OptionalDouble.empty());
  }

  /// Part of the speed that the busier direction uses, 0 to 1; empty if the speed is unknown.
  public OptionalDouble utilisation() {
    return speedBits.isPresent() && speedBits.getAsDouble() > 0
        ? OptionalDouble.of(Math.max(inBits, outBits) / speedBits.getAsDouble())
        : OptionalDouble.empty();
  }
}
