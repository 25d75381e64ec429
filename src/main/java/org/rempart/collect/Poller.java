package org.rempart.collect;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.rempart.site.Site;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Polls all devices of a site that have an SNMP agent, each in its turn, and archives what they carried.
/// Devices that are slow or dead delay no other: each has a virtual thread of its own, and one that is still
/// at its last poll when the next is due misses that one. Safe for use by several threads.
public final class Poller implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Poller.class);
  private static final Duration SHORTEST = Duration.ofSeconds(5);
  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final Duration LOOK_FOR_EDITS = Duration.ofSeconds(1);
  private static final Duration BETWEEN_NEWS = Duration.ofMillis(100);
  private static final Duration LIVE = Duration.ofMinutes(30);

  private final Supplier<Site> site;
  private final Clock clock;
  private final LiveSeries live = new LiveSeries(LIVE);
  private final LongAdder skipped = new LongAdder();
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
      Thread.ofPlatform().name("poll-timer").daemon().factory());
  private final ExecutorService workers = Executors
      .newThreadPerTaskExecutor(Thread.ofVirtual().name("poll-", 0).factory());
  private final Duration interval;
  private final Archivist archivist;
  private final Coalesced<PollSnapshot> news;
  private final Roster roster;
  private final Map<PolledDevice, ScheduledFuture<?>> turns = new HashMap<>();
  private boolean started;

  /// @param site the site as it is now; asked once a second by a thread of the poller's
  /// @param agents stays open when the poller closes
  /// @param interval 5 s to 300 s
  public Poller(Supplier<Site> site, SnmpAgents agents, SeriesStore store, Clock clock, Duration interval) {
    if (interval.compareTo(SHORTEST) < 0 || interval.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "devices are polled every 5 to 300 seconds, not every " + interval.toMillis() / 1000.0);
    }
    this.site = site;
    this.clock = clock;
    this.interval = interval;
    this.archivist = new Archivist(store, live);
    this.news = new Coalesced<>(this::snapshot, BETWEEN_NEWS, timer, workers);
    this.roster = new Roster(agents, archivist, clock, interval.multipliedBy(5).dividedBy(2));
  }

  /// Begins to poll in the background.
  public synchronized void start() {
    if (started) {
      throw new IllegalStateException("already polling");
    }
    started = true;
    roster.all().forEach(this::giveTurn);
    var _ = timer.scheduleWithFixedDelay(this::followSite, 0, LOOK_FOR_EDITS.toMillis(), TimeUnit.MILLISECONDS);
  }

  /// Polls every device once and blocks until all have answered or timed out; a device that is being polled
  /// already is waited for. Works with and without `start`; an
  /// interrupt ends the wait.
  public void pollOnce() {
    follow();
    List<PolledDevice> all = roster.all();
    var ended = new CountDownLatch(all.size());
    for (PolledDevice device : all) {
      workers.execute(() -> {
        try {
          guarded(device, device::pollOrJoin);
        } finally {
          ended.countDown();
        }
      });
    }
    try {
      ended.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  public PollSnapshot snapshot() {
    List<PolledDevice> all = roster.all();
    Map<String, DeviceStatus> devices = new TreeMap<>();
    all.forEach(device -> devices.put(device.status().device(), device.status()));
    int failing = (int) all.stream().filter(PolledDevice::isFailing).count();
    return new PollSnapshot(clock.instant(), devices, all.size(), failing, skipped.sum());
  }

  /// Called after changes with the newest snapshot, at most 10 times a second, on a thread of the poller's.
  public void addListener(Consumer<PollSnapshot> listener) {
    news.add(listener);
  }

  /// The last half an hour, poll by poll.
  public LiveSeries live() {
    return live;
  }

  @Override
  public void close() {
    timer.shutdownNow();
    workers.shutdownNow();
    workers.close();
    archivist.close();
  }

  private void followSite() {
    try {
      follow();
    } catch (RuntimeException e) {
      // the timer would never call again
      LOG.error("the site's devices can't be looked up", e);
    }
  }

  private synchronized void follow() {
    Roster.Change change = roster.follow(site.get());
    for (PolledDevice gone : change.gone()) {
      live.forget(gone.name());
      Optional.ofNullable(turns.remove(gone)).ifPresent(turn -> turn.cancel(false));
    }
    if (started) {
      change.come().forEach(this::giveTurn);
    }
    if (!change.equals(Roster.Change.NONE)) {
      news.changed();
    }
  }

  private void giveTurn(PolledDevice device) {
    Rota rota = Rota.of(device.name(), interval);
    var _ = timer.schedule(() -> begin(device), rota.first().toMillis(), TimeUnit.MILLISECONDS);
    turns.put(device, timer.scheduleAtFixedRate(() -> begin(device), rota.regular().toMillis(), interval.toMillis(),
        TimeUnit.MILLISECONDS));
  }

  private void begin(PolledDevice device) {
    workers.execute(() -> poll(device));
  }

  private void poll(PolledDevice device) {
    guarded(device, () -> {
      if (!device.tryPoll()) {
        skipped.increment();
      }
    });
  }

  private interface Step {
    void run() throws InterruptedException;
  }

  /// The outermost loop of a worker: a fault while one device is polled is told, and ends nothing.
  private void guarded(PolledDevice device, Step step) {
    try {
      step.run();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.error("{}: the poll broke off", device.name(), e);
      device.broke(e);
    }
    news.changed();
  }
}
