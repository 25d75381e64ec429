package org.rempart.demo;

import java.util.List;
import org.rempart.measure.SeriesKey;

/// The levels of all aggregates at many times, from which every interface's rates follow by adding.
public final class Rates {
  private final TrafficModel model;
  private final double[][] levels;

  Rates(TrafficModel model, double[][] levels) {
    this.model = model;
    this.levels = levels;
  }

  /// Octets a second, one value a step.
  public double[] of(SeriesKey key, Direction direction) {
    double[] sum = new double[levels[0].length];
    List<Aggregate> aggregates = model.aggregates();
    for (int i = 0; i < aggregates.size(); i++) {
      for (Crossing crossing : model.crossings(i)) {
        if (crossing.key().equals(key)) {
          add(sum, levels[i], TrafficModel.rate(aggregates.get(i), crossing.direction() == direction));
        }
      }
    }
    return sum;
  }

  private static void add(double[] sum, double[] level, double rate) {
    for (int t = 0; t < sum.length; t++) {
      sum[t] += rate * level[t];
    }
  }
}
