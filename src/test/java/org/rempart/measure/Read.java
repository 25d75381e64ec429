package org.rempart.measure;

import java.time.Instant;
import java.util.Optional;
import org.rempart.measure.Counter.Width;

/// An `InterfaceRead` for tests, told by what differs from an interface eth0 that is up.
record Read(int ifIndex, String ifName, Instant at, long upTime, long discontinuity, Optional<Long> speed,
    Optional<Counter> in, Optional<Counter> out) {

  static Read at(Instant at, long upTime) {
    return new Read(7, "eth0", at, upTime, 0, Optional.empty(), counter(0, Width.BITS_64), counter(0, Width.BITS_64));
  }

  Read octets(long wideIn, long wideOut) {
    return new Read(ifIndex, ifName, at, upTime, discontinuity, speed, counter(wideIn, Width.BITS_64),
        counter(wideOut, Width.BITS_64));
  }

  Read narrow(long octets) {
    return new Read(ifIndex, ifName, at, upTime, discontinuity, speed, counter(octets, Width.BITS_32),
        counter(octets, Width.BITS_32));
  }

  Read withoutOut() {
    return new Read(ifIndex, ifName, at, upTime, discontinuity, speed, in, Optional.empty());
  }

  Read speed(long bitsPerSecond) {
    return new Read(ifIndex, ifName, at, upTime, discontinuity, Optional.of(bitsPerSecond), in, out);
  }

  Read discontinuity(long upTimeOfIt) {
    return new Read(ifIndex, ifName, at, upTime, upTimeOfIt, speed, in, out);
  }

  Read ifIndex(int other) {
    return new Read(other, ifName, at, upTime, discontinuity, speed, in, out);
  }

  Read named(String other) {
    return new Read(ifIndex, other, at, upTime, discontinuity, speed, in, out);
  }

  InterfaceRead done() {
    return new InterfaceRead(
        ifIndex, ifName, "", InterfaceStatus.UP, InterfaceStatus.UP, speed, at, upTime, discontinuity, in, out);
  }

  private static Optional<Counter> counter(long value, Width width) {
    return Optional.of(new Counter(value, width));
  }
}
