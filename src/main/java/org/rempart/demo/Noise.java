package org.rempart.demo;

/// Smooth noise: a pure function of seed and time. Random values on a grid, joined by a curve without
/// corners; several grids on top of each other look like traffic.
record Noise(long seed) {
  private static final double[] PERIODS = {5.3 * 86_400, 7_300, 1_700, 610, 97, 31};
  private static final double[] WEIGHTS = {0.10, 0.14, 0.14, 0.14, 0.12, 0.08};

  /// @return about -0.7 to 0.7, mean 0
  double at(double epochSecond) {
    double sum = 0;
    for (int i = 0; i < PERIODS.length; i++) {
      sum += WEIGHTS[i] * smooth(i, epochSecond / PERIODS[i]);
    }
    return sum;
  }

  private double smooth(int octave, double x) {
    long left = (long) Math.floor(x);
    double t = x - left;
    double ease = t * t * (3 - 2 * t);
    return knot(octave, left) * (1 - ease) + knot(octave, left + 1) * ease;
  }

  /// SplitMix64's finalizer spreads neighbouring knots over -1 to 1.
  private double knot(int octave, long index) {
    long z = seed + octave * 0x9E3779B97F4A7C15L + index * 0xD1B54A32D192ED03L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    z ^= z >>> 31;
    return (z >> 11) / (double) (1L << 52);
  }
}
