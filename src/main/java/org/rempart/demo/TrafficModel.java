package org.rempart.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.rempart.measure.SeriesKey;

/// How much flows in the demo's company at any time, if nothing is dropped: a pure function of seed and time.
/// What an interface carries is the sum of the aggregates that cross it, so the interfaces agree with each
/// other.
public final class TrafficModel {
  private static final int DAY = 86_400;
  private static final int WEEKEND_FROM = 5;
  /// 1970-01-01 was a Thursday, the fourth day of the week.
  private static final int EPOCH_WEEKDAY = 3;

  private final List<Aggregate> aggregates = DemoTraffic.aggregates();
  private final List<List<Crossing>> crossings = aggregates.stream().map(Crossing::of).toList();
  private final List<Noise> noises;
  private final ZoneId zone;

  /// @param zone whose office hours the company keeps
  public TrafficModel(long seed, ZoneId zone) {
    this.zone = zone;
    this.noises = aggregates.stream().map(one -> new Noise(seed * 31 + one.name().hashCode())).toList();
  }

  /// Every interface that carries something.
  public SortedSet<SeriesKey> keys() {
    SortedSet<SeriesKey> keys = new TreeSet<>();
    crossings.forEach(some -> some.forEach(one -> keys.add(one.key())));
    return keys;
  }

  /// Octets a second; 0 for an interface that the demo does not have.
  public double rate(SeriesKey key, Direction direction, Instant at) {
    double sum = 0;
    for (int i = 0; i < aggregates.size(); i++) {
      for (Crossing crossing : crossings.get(i)) {
        if (crossing.key().equals(key)) {
          sum += rate(aggregates.get(i), crossing.direction() == direction) * level(i, at);
        }
      }
    }
    return sum;
  }

  /// The rates in the middle of each of many steps, faster than one by one.
  public Rates rates(Instant start, Duration step, int count) {
    double[][] levels = new double[aggregates.size()][count];
    for (int t = 0; t < count; t++) {
      double middle = start.getEpochSecond() + (t + 0.5) * step.toSeconds();
      double local = local(middle);
      for (int i = 0; i < levels.length; i++) {
        levels[i][t] = level(i, middle, local);
      }
    }
    return new Rates(this, levels);
  }

  List<Aggregate> aggregates() {
    return aggregates;
  }

  List<Crossing> crossings(int aggregate) {
    return crossings.get(aggregate);
  }

  /// The part of its peak that an aggregate has.
  double level(int aggregate, Instant at) {
    double second = at.getEpochSecond() + at.getNano() / 1e9;
    return level(aggregate, second, local(second));
  }

  static double rate(Aggregate aggregate, boolean forth) {
    return forth ? aggregate.forth() : aggregate.back();
  }

  private double level(int aggregate, double second, double local) {
    double day = Math.floor(local / DAY);
    boolean weekend = Math.floorMod((long) day + EPOCH_WEEKDAY, 7) >= WEEKEND_FROM;
    double usual = aggregates.get(aggregate).rhythm().level((local - day * DAY) / 3600, weekend);
    return usual * Math.exp(noises.get(aggregate).at(second));
  }

  private double local(double second) {
    return second + zone.getRules().getOffset(Instant.ofEpochSecond((long) second)).getTotalSeconds();
  }
}
