package org.rempart.bench;

import java.util.stream.DoubleStream;

/// Several measurements of one thing: their median, and how far they lie apart.
record Spread(double least, double median, double most) {
  static Spread of(DoubleStream values) {
    double[] sorted = values.sorted().toArray();
    return new Spread(sorted[0], sorted[sorted.length / 2], sorted[sorted.length - 1]);
  }
}
