package org.rempart.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rempart.demo.Aggregate.Hop;
import org.rempart.measure.SeriesKey;
import org.rempart.net.Flow;
import org.rempart.policy.PolicyError;
import org.rempart.ruleset.Hook;
import org.rempart.ruleset.RulesetCompiler;
import org.rempart.site.Site;
import org.rempart.net.ConnectionState;
import org.rempart.verify.Evaluator;
import org.rempart.verify.Packet;

class TrafficModelTest {
  private static final SeriesKey WAN = new SeriesKey("fw1", "eth-wan");
  private static final SeriesKey LAN = new SeriesKey("fw1", "eth-lan");
  private static final Instant WEDNESDAY = Instant.parse("2026-06-10T00:00:00Z");
  private final TrafficModel model = new TrafficModel(1, ZoneOffset.UTC);

  @Test
  void carries_100_to_400_megabits_at_the_peak_and_little_at_night() {
    assertThat(model.rate(WAN, Direction.IN, hour(10)) * 8 / 1e6).isBetween(100.0, 400.0);
    assertThat(model.rate(WAN, Direction.IN, hour(5)) * 8 / 1e6).isBetween(1.0, 60.0);
  }

  @Test
  void pauses_at_noon_and_on_weekends_and_copies_at_night() {
    assertThat(mean(LAN, Direction.OUT, hour(12), 60)).isLessThan(0.85 * mean(LAN, Direction.OUT, hour(10), 60));
    assertThat(mean(LAN, Direction.OUT, hour(10 + 4 * 24), 60))
        .isLessThan(0.4 * mean(LAN, Direction.OUT, hour(10), 60));
    assertThat(mean(LAN, Direction.IN, hour(2), 60)).isGreaterThan(8 * mean(LAN, Direction.IN, hour(5), 60));
  }

  @Test
  void what_enters_a_firewall_leaves_it() {
    for (String firewall : new String[]{"fw1", "fw2"}) {
      double in = total(firewall, Direction.IN);
      assertThat(total(firewall, Direction.OUT)).isCloseTo(in, within(in * 1e-9));
    }
  }

  @Test
  void is_the_same_for_the_same_seed() {
    assertThat(new TrafficModel(1, ZoneOffset.UTC).rate(WAN, Direction.IN, hour(9)))
        .isEqualTo(model.rate(WAN, Direction.IN, hour(9)));
    assertThat(new TrafficModel(2, ZoneOffset.UTC).rate(WAN, Direction.IN, hour(9)))
        .isNotEqualTo(model.rate(WAN, Direction.IN, hour(9)));
  }

  @Test
  void every_aggregate_passes_the_demos_own_policy() throws PolicyError {
    Gate gate = compiled();
    for (Aggregate aggregate : model.aggregates()) {
      for (Hop hop : aggregate.path()) {
        if (hop instanceof Hop.Firewall(String name, String in, String out)) {
          assertThat(gate.passes(name, in, out, aggregate.flow())).as(aggregate.name() + " on " + name).isTrue();
        }
      }
    }
  }

  @Test
  void counters_grow_as_the_model_says() {
    Instant[] now = {hour(10)};
    TrafficCounters counters = new TrafficCounters(model, Gate.OPEN, clock(now));
    long before = counters.octets(WAN, Direction.IN);
    for (int i = 0; i < 60; i++) {
      now[0] = now[0].plusSeconds(5);
      counters.octets(LAN, Direction.IN);
    }
    double rate = (counters.octets(WAN, Direction.IN) - before) / 300.0;
    assertThat(rate).isCloseTo(mean(WAN, Direction.IN, hour(10), 5), within(rate * 0.02));
  }

  @Test
  void what_a_firewall_drops_stops_there() {
    Instant[] now = {hour(10)};
    TrafficCounters counters = new TrafficCounters(model, (_, in, _, _) -> !in.equals("eth-lan"), clock(now));
    SeriesKey printer = new SeriesKey("lan-print", "eth0");
    long out = counters.octets(LAN, Direction.OUT);
    long printed = counters.octets(printer, Direction.IN);
    now[0] = now[0].plusSeconds(60);
    assertThat((counters.octets(LAN, Direction.OUT) - out) / 60.0)
        .isLessThan(0.2 * model.rate(LAN, Direction.OUT, hour(10)));
    assertThat(counters.octets(printer, Direction.IN)).isGreaterThan(printed);
  }

  @Test
  void a_year_is_made_within_seconds() {
    Instant[] ends = new Instant[1];
    Map<SeriesKey, Integer> lengths = new HashMap<>();
    long start = System.nanoTime();
    new DemoHistory(model, device -> !device.equals("isp-gw")).fill((key, from, step, in, _) -> {
      lengths.put(key, in.length);
      ends[0] = from.plus(step.multipliedBy(in.length));
    }, hour(10).plusSeconds(7));
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
    assertThat(lengths).containsEntry(WAN, 105_120).containsEntry(LAN, 105_120);
    assertThat(ends[0]).isEqualTo(hour(10));
  }

  private static Gate compiled() throws PolicyError {
    Site site = DemoSite.document(_ -> Optional.empty(), _ -> Optional.empty()).site();
    Evaluator fw1 = new Evaluator(RulesetCompiler.compile(site, "fw1"));
    Evaluator fw2 = new Evaluator(RulesetCompiler.compile(site, "fw2"));
    return (String firewall, String in, String out, Flow flow) -> (firewall.equals("fw1") ? fw1 : fw2)
        .decide(new Packet(Hook.FORWARD, in, out, flow, ConnectionState.NEW)).accepted();
  }

  private double total(String device, Direction direction) {
    return model.keys().stream().filter(key -> key.device().equals(device))
        .mapToDouble(key -> model.rate(key, direction, hour(11))).sum();
  }

  private double mean(SeriesKey key, Direction direction, Instant from, int minutes) {
    double[] rates = model.rates(from, Duration.ofSeconds(5), minutes * 12).of(key, direction);
    return java.util.Arrays.stream(rates).average().orElseThrow();
  }

  private static Instant hour(int hours) {
    return WEDNESDAY.plus(Duration.ofHours(hours));
  }

  private static Clock clock(Instant[] now) {
    InstantSource source = () -> now[0];
    return source.withZone(ZoneOffset.UTC);
  }
}
