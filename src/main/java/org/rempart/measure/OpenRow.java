package org.rempart.measure;

import java.nio.ByteBuffer;

/// The open row of one archive and direction: consolidates the steps it has seen. A row is unknown if more
/// than half of its steps are (RRDtool's xff of 0.5).
final class OpenRow {
  static final int BYTES = 2 * Double.BYTES + Long.BYTES;
  private static final double XFF = 0.5;

  private final long stepsPerRow;
  private double sum;
  private double maximum = Double.NEGATIVE_INFINITY;
  private long unknown;

  OpenRow(long stepsPerRow, long unknown) {
    this.stepsPerRow = stepsPerRow;
    this.unknown = unknown;
  }

  void add(double rate, long steps) {
    if (Double.isNaN(rate)) {
      unknown += steps;
    } else if (steps > 0) {
      sum += rate * steps;
      maximum = Math.max(maximum, rate);
    }
  }

  boolean isUnknown() {
    return unknown > stepsPerRow * XFF;
  }

  double average() {
    return isUnknown() ? Double.NaN : sum / (stepsPerRow - unknown);
  }

  double maximum() {
    return isUnknown() ? Double.NaN : maximum;
  }

  void clear() {
    sum = 0;
    maximum = Double.NEGATIVE_INFINITY;
    unknown = 0;
  }

  void save(ByteBuffer to) {
    to.putDouble(sum).putDouble(maximum).putLong(unknown);
  }

  void restore(ByteBuffer from) {
    sum = from.getDouble();
    maximum = from.getDouble();
    unknown = from.getLong();
  }
}
