package org.rempart.measure;

import java.nio.ByteBuffer;

/// The open primary data point of one direction: what is known of the current step so far. The arithmetic,
/// its order and its oddities are those of `rrd_update.c` of RRDtool 1.7.
final class PrimaryPoint {
  static final int BYTES = Double.BYTES + Long.BYTES;

  private final long step;
  private double octets = Double.NaN;
  private long unknownSeconds;

  /// A series starts inside a step: what was before is unknown.
  PrimaryPoint(long step, long unknownSeconds) {
    this.step = step;
    this.unknownSeconds = unknownSeconds;
  }

  /// An interval that does not reach the end of the step. Whole unknown seconds only, as RRDtool.
  void add(double rate, double seconds) {
    if (Double.isNaN(rate)) {
      unknownSeconds += (long) Math.floor(seconds);
    } else {
      octets = known() + rate * seconds;
    }
  }

  /// Closes `steps` steps by an interval of which `before` seconds lie before the end of the last of them and
  /// `after` behind it.
  ///
  /// @return the rate of each of these steps, NaN if unknown
  double close(double rate, long steps, double before, double after) {
    boolean mostlyUnknown = step / 2.0 < unknownSeconds;
    double seconds = (double) (steps * step - unknownSeconds);
    if (Double.isNaN(rate)) {
      // these seconds leave the divisor, yet do not count as unknown for the rule of the half step
      seconds -= before;
    } else {
      octets = known() + rate * before;
    }
    double closed = mostlyUnknown || seconds <= 0 ? Double.NaN : octets / seconds;
    octets = rate * after;
    unknownSeconds = Double.isNaN(rate) ? (long) Math.floor(after) : 0;
    return closed;
  }

  private double known() {
    return Double.isNaN(octets) ? 0 : octets;
  }

  void save(ByteBuffer to) {
    to.putDouble(octets).putLong(unknownSeconds);
  }

  void restore(ByteBuffer from) {
    octets = from.getDouble();
    unknownSeconds = from.getLong();
  }
}
