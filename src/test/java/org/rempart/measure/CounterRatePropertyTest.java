package org.rempart.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import java.util.stream.LongStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rempart.net.Rate;

/// An interface that carries random traffic for some days, on an agent whose counters wrap and reset, that
/// restarts, whose answers come late and get lost.
class CounterRatePropertyTest {
  private static final long SPEED = 100_000_000;
  private static final int POLLS = 2000;

  static LongStream seeds() {
    double campaign = Double.parseDouble(System.getProperty("rempart.campaign", "0.1"));
    long base = System.nanoTime();
    return LongStream.range(base, base + Math.max(5, Math.round(200 * campaign)));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void no_rate_is_faster_than_the_wire_and_no_octet_is_invented(long seed) {
    var agent = new Agent(new Random(seed));
    double told = 0;
    double carried = 0;
    int unknown = 0;
    InterfaceRead last = agent.read();
    long before = agent.carried;
    for (int i = 0; i < POLLS; i++) {
      boolean disturbed = agent.live();
      InterfaceRead now = agent.read();
      var rate = CounterRate.between(last, now).in();
      assertThat(rate.map(Rate::bitsPerSecond).orElse(0.0)).as("seed %s, poll %s", seed, i)
          .isLessThanOrEqualTo(SPEED * 1.05);
      if (disturbed) {
        assertThat(rate).as("seed %s, poll %s: restarted or reset in between", seed, i).isEmpty();
      }
      if (rate.isPresent()) {
        told += rate.get().octetsPerSecond() * (now.upTime() - last.upTime()) / 100.0;
        carried += agent.carried - before;
      } else {
        unknown++;
      }
      last = now;
      before = agent.carried;
    }
    assertThat(told).as("seed %s", seed).isCloseTo(carried, Offset.offset(1 + carried * 1e-9));
    assertThat(unknown).as("seed %s", seed).isLessThan(POLLS / 5);
  }

  private static final class Agent {
    private final Random random;
    private final boolean wide;
    private Instant now = Instant.parse("2026-03-01T12:00:00Z");
    private double up = 100_000;
    private long discontinuity;
    private long counter;
    private long carried;

    Agent(Random random) {
      this.random = random;
      this.wide = random.nextBoolean();
      this.counter = wide ? random.nextLong() >>> 2 : random.nextInt() & 0xffff_ffffL;
    }

    /// Lets 5 to 300 s pass, as much as the counter of 32 bits can tell at this speed.
    ///
    /// @return whether the counters can't be trusted over it
    boolean live() {
      double seconds = 5 + random.nextInt(295);
      now = now.plusNanos((long) (seconds * 1e9));
      up += seconds;
      long octets = (long) (seconds * SPEED / 8 * random.nextDouble());
      carried += octets;
      counter = wide ? counter + octets : counter + octets & 0xffff_ffffL;
      return switch (random.nextInt(20)) {
        case 0 -> restart(random.nextDouble() * seconds);
        case 1 -> reset();
        default -> false;
      };
    }

    private boolean restart(double ago) {
      up = ago;
      counter = 0;
      discontinuity = 0;
      return true;
    }

    private boolean reset() {
      counter = random.nextInt(1000);
      discontinuity = (long) (up * 100);
      return true;
    }

    InterfaceRead read() {
      Read read = Read.at(now, (long) (up * 100)).speed(SPEED).discontinuity(discontinuity);
      return (wide ? read.octets(counter, 0) : read.narrow(counter)).done();
    }
  }
}
