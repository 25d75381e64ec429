package org.rempart.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rempart.demo.Aggregate.Hop;
import org.rempart.measure.SeriesKey;

/// The octet counters of all interfaces. They move on when they are read, by what the model says has flowed
/// since and the gate has let through. Safe for many threads.
public final class TrafficCounters {
  /// Agents of real devices, too, renew their counters once in a while only.
  private static final Duration RENEWAL = Duration.ofSeconds(1);
  private static final double LONGEST_STEP = 15;
  /// Connections that a firewall drops still knock; nobody answers.
  private static final double KNOCKING = 0.004;

  private record Port(SeriesKey key, Direction direction) {}

  private final TrafficModel model;
  private final Gate gate;
  private final Clock clock;
  private final Map<Port, Double> octets = new HashMap<>();
  private Instant renewed;

  /// @param gate asked by the thread that reads a counter, at most once a second for each aggregate and hop
  public TrafficCounters(TrafficModel model, Gate gate, Clock clock) {
    this.model = model;
    this.gate = gate;
    this.clock = clock;
    this.renewed = clock.instant();
    for (SeriesKey key : model.keys()) {
      for (Direction direction : Direction.values()) {
        octets.put(new Port(key, direction), 5e12 + (key.hashCode() & 0xffffff) * 1e5);
      }
    }
  }

  /// Never falls; 0 for an interface that carries nothing.
  public synchronized long octets(SeriesKey key, Direction direction) {
    renew(clock.instant());
    return octets.getOrDefault(new Port(key, direction), 0.0).longValue();
  }

  private void renew(Instant now) {
    if (Duration.between(renewed, now).compareTo(RENEWAL) < 0) {
      return;
    }
    double seconds = Duration.between(renewed, now).toMillis() / 1e3;
    int steps = (int) Math.min(1_000, Math.ceil(seconds / LONGEST_STEP));
    for (int i = 0; i < model.aggregates().size(); i++) {
      double peakSeconds = 0;
      for (int step = 0; step < steps; step++) {
        peakSeconds += seconds / steps
            * model.level(i, renewed.plusMillis((long) (1000 * seconds * (step + 0.5) / steps)));
      }
      flow(i, peakSeconds);
    }
    renewed = now;
  }

  private void flow(int index, double peakSeconds) {
    Aggregate aggregate = model.aggregates().get(index);
    int reached = reached(aggregate);
    boolean arrives = reached == aggregate.path().size();
    for (Crossing crossing : model.crossings(index)) {
      if (crossing.hop() < reached || arrives) {
        count(crossing.key(), crossing.direction(), aggregate.forth() * peakSeconds * (arrives ? 1 : KNOCKING));
        count(crossing.key(), crossing.direction().opposite(), arrives ? aggregate.back() * peakSeconds : 0);
      }
    }
  }

  private void count(SeriesKey key, Direction direction, double more) {
    octets.merge(new Port(key, direction), more, Double::sum);
  }

  /// How many hops see the aggregate: all, or those up to the firewall that drops it.
  private int reached(Aggregate aggregate) {
    List<Hop> path = aggregate.path();
    for (int i = 0; i < path.size(); i++) {
      if (path.get(i) instanceof Hop.Firewall(String name, String in, String out)
          && !gate.passes(name, in, out, aggregate.flow())) {
        return i + 1;
      }
    }
    return path.size();
  }
}
