package org.rempart.measure;

import java.util.Arrays;

/// What a legend tells of a traffic, octets a second; NaN where nothing is known.
public record TrafficSummary(Direction in, Direction out) {
  /// @param maximum of the MAX cells
  /// @param average of the known AVERAGE cells
  /// @param current the last known AVERAGE cell
  public record Direction(double maximum, double average, double current) {}

  public static TrafficSummary of(Traffic traffic) {
    return new TrafficSummary(
        direction(traffic.inAverage(), traffic.inMaximum()), direction(traffic.outAverage(), traffic.outMaximum()));
  }

  public boolean isUnknown() {
    return Double.isNaN(in.current) && Double.isNaN(out.current);
  }

  private static Direction direction(Series average, Series maximum) {
    double[] known = known(average);
    return new Direction(
        Arrays.stream(known(maximum)).max().orElse(Double.NaN),
        Arrays.stream(known).average().orElse(Double.NaN),
        known.length == 0 ? Double.NaN : known[known.length - 1]);
  }

  private static double[] known(Series series) {
    return Arrays.stream(series.values()).filter(value -> !Double.isNaN(value)).toArray();
  }
}
