package org.rempart.measure;

import java.util.Optional;
import org.rempart.net.Rate;

/// What an interface carried between two reads. Where the counters can't tell it for sure, it is unknown:
/// never zero, never a spike.
///
/// An agent may answer from a cache (net-snmp keeps interface counters for 3 s) and does not say how old a
/// value is: rates over less than 5 s are noise.
public record CounterRate(Optional<Rate> in, Optional<Rate> out) {
  public static final CounterRate UNKNOWN = new CounterRate(Optional.empty(), Optional.empty());

  /// @param earlier a read of the same interface of the same agent
  /// @param later the read that came after it
  public static CounterRate between(InterfaceRead earlier, InterfaceRead later) {
    if (!earlier.ifName().equals(later.ifName())) {
      throw new IllegalArgumentException(
          "no rate from counters of '" + earlier.ifName() + "' to those of '" + later.ifName() + "'");
    }
    // an ifIndex stays for as long as the agent runs (RFC 2863, 3.1.5): a new one is a new interface under an old name
    if (earlier.ifIndex() != later.ifIndex() || earlier.discontinuity() != later.discontinuity()) {
      return UNKNOWN;
    }
    return ReadInterval.between(earlier, later).map(seconds -> over(seconds, earlier, later)).orElse(UNKNOWN);
  }

  private static CounterRate over(double seconds, InterfaceRead earlier, InterfaceRead later) {
    var difference = new CounterDifference(seconds, ceiling(earlier, later));
    return new CounterRate(difference.rate(earlier.inOctets(), later.inOctets()),
        difference.rate(earlier.outOctets(), later.outOctets()));
  }

  /// The speed may have changed between the reads; the faster one bounds both.
  private static Optional<Long> ceiling(InterfaceRead earlier, InterfaceRead later) {
    return later.speed().map(speed -> Math.max(speed, earlier.speed().orElse(speed))).or(earlier::speed);
  }
}
