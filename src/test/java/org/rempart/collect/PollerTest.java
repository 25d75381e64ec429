package org.rempart.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rempart.collect.DeviceStatus.State;
import org.rempart.measure.InterfaceStatus;
import org.rempart.measure.SeriesKey;
import org.rempart.net.Rate;
import org.rempart.site.Device;
import org.rempart.site.Site;

class PollerTest {
  private static final Duration INTERVAL = Duration.ofSeconds(5);
  private static final SeriesKey ETH0 = new SeriesKey("r1", "eth0");

  private final MovableClock clock = new MovableClock();
  private final FakeAgents agents = new FakeAgents();
  private final FakeSeriesStore store = new FakeSeriesStore();
  private final FakeRouter router = new FakeRouter(clock);
  private volatile Site site = Site.empty("test").withDevices(List.of(FakeRouter.device("r1")));
  private final Poller poller = new Poller(() -> site, agents, store, clock, INTERVAL);

  @AfterEach
  void close() {
    poller.close();
  }

  @Test
  void the_first_poll_gives_no_rate_and_the_second_does() {
    agents.answer("r1", router::answer);
    poller.pollOnce();
    assertThat(status("r1").state()).isEqualTo(State.UP);
    assertThat(eth0().in()).isEmpty();
    clock.advance(INTERVAL);
    poller.pollOnce();
    assertThat(status("r1").interfaces()).containsExactly(
        Map.entry("eth0", new InterfaceLoad(InterfaceStatus.UP, Optional.of(new Rate(1000)), Optional.of(new Rate(100)),
            Optional.of(1_000_000_000L))));
    assertThat(status("r1").lastAnswer()).contains(clock.instant());
  }

  @Test
  void archives_every_rate_and_that_the_first_is_unknown() {
    agents.answer("r1", router::answer);
    poller.pollOnce();
    Instant first = clock.instant();
    clock.advance(INTERVAL);
    poller.pollOnce();
    List<Sample> expected = List.of(
        new Sample(first, Optional.empty(), Optional.empty()),
        new Sample(clock.instant(), Optional.of(new Rate(1000)), Optional.of(new Rate(100))));
    assertThat(store.updates(ETH0)).isEqualTo(expected);
    assertThat(poller.live().recent(ETH0)).isEqualTo(expected);
  }

  @Test
  void one_lost_poll_is_bridged_and_many_are_a_gap() {
    agents.answer("r1", router::answer);
    poller.pollOnce();
    clock.advance(INTERVAL.multipliedBy(2));
    poller.pollOnce();
    assertThat(eth0().in()).contains(new Rate(1000));
    clock.advance(INTERVAL.multipliedBy(3));
    poller.pollOnce();
    assertThat(eth0().in()).isEmpty();
  }

  @Test
  void one_failure_degrades_two_in_a_row_are_down_and_an_answer_is_up() {
    agents.answer("r1", router::answer);
    poller.pollOnce();
    agents.answer("r1", () -> new PollOutcome.TimedOut(Duration.ofMillis(4500)));
    poller.pollOnce();
    assertThat(status("r1").state()).isEqualTo(State.DEGRADED);
    assertThat(status("r1").problem()).contains("no answer after 4.5 s");
    assertThat(eth0().operStatus()).isEqualTo(InterfaceStatus.UNKNOWN);
    poller.pollOnce();
    assertThat(status("r1").state()).isEqualTo(State.DOWN);
    assertThat(poller.snapshot().failing()).isEqualTo(1);
    agents.answer("r1", router::answer);
    poller.pollOnce();
    assertThat(status("r1").state()).isEqualTo(State.UP);
    assertThat(status("r1").problem()).isEmpty();
    assertThat(poller.snapshot().failing()).isZero();
  }

  @Test
  void a_device_that_never_answered_is_down_at_once() {
    agents.answer("r1", () -> new PollOutcome.Refused("the agent knows no user of this name"));
    poller.pollOnce();
    assertThat(status("r1").state()).isEqualTo(State.DOWN);
    assertThat(status("r1").problem()).contains("the agent knows no user of this name");
    assertThat(status("r1").lastAnswer()).isEmpty();
  }

  @Test
  void a_plugged_interface_that_should_be_up_but_is_down_degrades() {
    agents.answer("r1", router::answer);
    router.status(InterfaceStatus.UP, InterfaceStatus.LOWER_LAYER_DOWN);
    poller.pollOnce();
    assertThat(status("r1").state()).isEqualTo(State.DEGRADED);
    assertThat(status("r1").problem()).contains("down: eth0");
    assertThat(poller.snapshot().failing()).isZero();
    router.status(InterfaceStatus.DOWN, InterfaceStatus.DOWN);
    poller.pollOnce();
    assertThat(status("r1").state()).isEqualTo(State.UP);
  }

  @Test
  void a_credential_that_nobody_keeps_is_told_until_it_is_there() {
    poller.pollOnce();
    assertThat(status("r1").state()).isEqualTo(State.UNKNOWN);
    assertThat(status("r1").problem().orElseThrow()).contains("credential");
    assertThat(poller.snapshot().failing()).isEqualTo(1);
    agents.answer("r1", router::answer);
    poller.pollOnce();
    assertThat(status("r1").state()).isEqualTo(State.UP);
  }

  @Test
  void follows_edits_of_the_site() {
    agents.answer("r1", router::answer);
    agents.answer("r2", router::answer);
    poller.pollOnce();
    site = site.withDevices(List.of(FakeRouter.device("r1"), FakeRouter.device("r2")));
    poller.pollOnce();
    assertThat(poller.snapshot().devices()).containsOnlyKeys("r1", "r2");
    site = site.withDevices(List.of(FakeRouter.device("r2")));
    poller.pollOnce();
    assertThat(poller.snapshot().devices()).containsOnlyKeys("r2");
    assertThat(poller.live().recent(ETH0)).isEmpty();
    assertThat(agents.polls("r1")).isEqualTo(2);
  }

  @Test
  void a_device_that_is_reached_in_another_way_begins_anew() {
    agents.answer("r1", router::answer);
    poller.pollOnce();
    clock.advance(INTERVAL);
    site = site.withDevices(List.of(FakeRouter.device("r1", 1161)));
    poller.pollOnce();
    assertThat(eth0().in()).as("counters of another agent").isEmpty();
  }

  @Test
  void a_fault_at_one_device_spares_the_others() {
    site = site.withDevices(List.of(FakeRouter.device("r1"), FakeRouter.device("r2")));
    agents.answer("r1", () -> {
      throw new IllegalStateException("a bug");
    });
    agents.answer("r2", router::answer);
    poller.pollOnce();
    assertThat(status("r1").problem()).contains("the poll broke off: a bug");
    assertThat(status("r2").state()).isEqualTo(State.UP);
  }

  @Test
  void a_full_disk_is_told_and_polling_goes_on() {
    agents.answer("r1", router::answer);
    store.fill();
    poller.pollOnce();
    assertThat(status("r1").problem().orElseThrow()).startsWith("not archived").contains("no space left on device");
    clock.advance(INTERVAL);
    poller.pollOnce();
    assertThat(poller.live().recent(ETH0)).hasSize(2);
  }

  @Test
  void a_device_that_hangs_delays_no_other_and_misses_its_turns() throws InterruptedException {
    var stuck = new CountDownLatch(1);
    List<Device> many = Stream.concat(Stream.of("r1"), IntStream.range(0, 200).mapToObj(i -> "host" + i))
        .map(FakeRouter::device).toList();
    site = site.withDevices(many);
    many.forEach(device -> agents.answer(device.name(), router::answer));
    agents.answer("r1", () -> {
      try {
        stuck.await();
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
      return router.answer();
    });
    poller.start();
    await(Duration.ofSeconds(8), () -> up() == 200);
    assertThat(status("r1").state()).isEqualTo(State.UNKNOWN);
    await(Duration.ofSeconds(15), () -> poller.snapshot().skipped() > 0);
    assertThat(agents.polls("r1")).isEqualTo(1);
    stuck.countDown();
    await(Duration.ofSeconds(5), () -> status("r1").state() == State.UP);
  }

  @Test
  void devices_that_come_while_it_polls_are_picked_up() {
    agents.answer("r1", router::answer);
    agents.answer("r2", router::answer);
    poller.start();
    site = site.withDevices(List.of(FakeRouter.device("r2")));
    await(Duration.ofSeconds(10), () -> up() == 1 && poller.snapshot().devices().containsKey("r2"));
    assertThat(poller.snapshot().devices()).containsOnlyKeys("r2");
  }

  @Test
  void listeners_hear_at_most_ten_times_a_second_and_always_the_newest() {
    agents.answer("r1", router::answer);
    List<PollSnapshot> heard = new CopyOnWriteArrayList<>();
    poller.addListener(heard::add);
    Instant began = Instant.now();
    for (int i = 0; i < 300; i++) {
      clock.advance(Duration.ofSeconds(1));
      poller.pollOnce();
    }
    Optional<Instant> last = Optional.of(clock.instant());
    await(Duration.ofSeconds(2),
        () -> !heard.isEmpty() && heard.getLast().device("r1").orElseThrow().lastAnswer().equals(last));
    assertThat(heard.size()).isLessThanOrEqualTo(2 + (int) (Duration.between(began, Instant.now()).toMillis() / 100));
  }

  @Test
  void closing_ends_what_hangs_and_leaves_no_thread() {
    agents.answer("r1", () -> {
      LockSupport.parkNanos(Duration.ofMinutes(1).toNanos());
      return router.answer();
    });
    poller.start();
    await(Duration.ofSeconds(8), () -> agents.polls("r1") == 1);
    poller.close();
    await(Duration.ofSeconds(5),
        () -> Thread.getAllStackTraces().keySet().stream().noneMatch(thread -> thread.getName().startsWith("poll-")));
  }

  @Test
  void the_interval_is_5_to_300_seconds() {
    for (int seconds : List.of(0, 4, 301)) {
      assertThatThrownBy(() -> new Poller(() -> site, agents, store, clock, Duration.ofSeconds(seconds)))
          .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("5 to 300");
    }
  }

  @Test
  void turns_are_spread_over_the_interval_and_kept_apart() {
    Duration interval = Duration.ofSeconds(60);
    List<Rota> turns = IntStream.range(0, 1000).mapToObj(i -> Rota.of("router" + i, interval)).toList();
    assertThat(turns).allSatisfy(turn -> {
      assertThat(turn.first()).isBetween(Duration.ZERO, Duration.ofSeconds(5));
      assertThat(turn.regular().minus(turn.first())).isBetween(Duration.ofSeconds(5), interval.plusSeconds(5));
    });
    for (int tenth = 0; tenth < 10; tenth++) {
      long number = tenth;
      assertThat(turns.stream().filter(turn -> turn.regular().toSeconds() % 60 / 6 == number).count()).isBetween(50L,
          150L);
    }
  }

  private long up() {
    return poller.snapshot().devices().values().stream().filter(device -> device.state() == State.UP).count();
  }

  private InterfaceLoad eth0() {
    return status("r1").load("eth0").orElseThrow();
  }

  private DeviceStatus status(String device) {
    return poller.snapshot().device(device).orElseThrow();
  }

  private static void await(Duration atMost, BooleanSupplier condition) {
    Instant deadline = Instant.now().plus(atMost);
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).as("still waiting after %s", atMost).isBefore(deadline);
      LockSupport.parkNanos(10_000_000);
    }
  }
}
