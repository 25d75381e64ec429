package org.rempart.collect;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.rempart.collect.DeviceStatus.State;
import org.rempart.measure.AgentRead;
import org.rempart.measure.CounterRate;
import org.rempart.measure.InterfaceRead;
import org.rempart.measure.InterfaceStatus;
import org.rempart.measure.SeriesKey;
import org.rempart.site.Device;

/// One device that is polled: its agent, its last counters and its status. One poll at a time; the status
/// may be read by any thread.
final class PolledDevice {
  private final SnmpAgents agents;
  private final RateSink sink;
  private final Clock clock;
  private final Duration forgetAfter;
  private final Semaphore permit = new Semaphore(1);
  private volatile Device device;
  private volatile DeviceStatus status;
  private volatile boolean failing;
  private volatile boolean dropped;
  private Optional<SnmpAgent> agent = Optional.empty();
  private Map<String, InterfaceRead> last = Map.of();

  PolledDevice(Device device, SnmpAgents agents, RateSink sink, Clock clock, Duration forgetAfter) {
    this.device = device;
    this.agents = agents;
    this.sink = sink;
    this.clock = clock;
    this.forgetAfter = forgetAfter;
    this.status = DeviceStatus.notYetAsked(device.name());
  }

  String name() {
    return device.name();
  }

  DeviceStatus status() {
    return status;
  }

  /// Whether the last poll got no answer.
  boolean isFailing() {
    return failing;
  }

  boolean isReachedAs(Device other) {
    return device.snmp().equals(other.snmp());
  }

  /// The same device after an edit of the site that leaves its agent alone.
  void become(Device edited) {
    device = edited;
  }

  /// A poll that is under way ends, and nothing of it is kept.
  void drop() {
    dropped = true;
  }

  /// Polls unless a poll is under way.
  ///
  /// @return whether it polled
  boolean tryPoll() {
    if (!permit.tryAcquire()) {
      return false;
    }
    try {
      poll();
    } finally {
      permit.release();
    }
    return true;
  }

  /// Polls, or waits for the end of the poll that is under way.
  void pollOrJoin() throws InterruptedException {
    if (!tryPoll()) {
      permit.acquire();
      permit.release();
    }
  }

  private void poll() {
    if (dropped) {
      return;
    }
    try {
      if (agent.isEmpty()) {
        agent = agents.agentOf(device);
      }
    } catch (UnknownCredential e) {
      fail(State.UNKNOWN, Objects.requireNonNullElse(e.getMessage(), "no credential"));
      return;
    }
    agent.ifPresent(asked -> take(asked.poll()));
  }

  private void take(PollOutcome outcome) {
    if (dropped) {
      return;
    }
    switch (outcome) {
      case PollOutcome.Answered(AgentRead read) -> answered(read);
      case PollOutcome.TimedOut(Duration after) -> missed("no answer after " + after.toMillis() / 1000.0 + " s");
      case PollOutcome.Refused(String reason) -> missed(reason);
    }
  }

  /// Tells of a fault of this program while it polled.
  void broke(RuntimeException fault) {
    fail(State.UNKNOWN, "the poll broke off: " + fault.getMessage());
  }

  /// One poll may get lost on its way; two in a row tell that the device does not answer.
  private void missed(String why) {
    boolean answeredBefore = !failing && status.lastAnswer().isPresent();
    fail(answeredBefore ? State.DEGRADED : State.DOWN, why);
  }

  private void fail(State state, String why) {
    status = status.failed(state, why);
    failing = true;
  }

  private void answered(AgentRead read) {
    Map<String, InterfaceRead> now = new HashMap<>();
    Map<String, InterfaceLoad> loads = new TreeMap<>();
    Map<SeriesKey, Sample> rates = new TreeMap<>();
    for (InterfaceRead one : read.interfaces()) {
      CounterRate rate = rate(one);
      now.put(one.ifName(), one);
      loads.put(one.ifName(), InterfaceLoad.of(one, rate));
      rates.put(new SeriesKey(device.name(), one.ifName()), new Sample(one.at(), rate.in(), rate.out()));
    }
    last = now;
    Optional<String> unkept = sink.keep(rates);
    Optional<String> problem = down(now).or(() -> unkept);
    State state = problem.isPresent() ? State.DEGRADED : State.UP;
    status = new DeviceStatus(device.name(), state, Optional.of(clock.instant()), problem, loads);
    failing = false;
  }

  /// Unknown too if polls were lost in between: an average over a long gap tells nothing of when.
  private CounterRate rate(InterfaceRead now) {
    InterfaceRead before = last.get(now.ifName());
    Instant tooOld = now.at().minus(forgetAfter);
    return before == null || before.at().isBefore(tooOld) ? CounterRate.UNKNOWN : CounterRate.between(before, now);
  }

  /// Interfaces that the site plugs into a network and that are wanted up, yet are not.
  private Optional<String> down(Map<String, InterfaceRead> now) {
    String down = device.interfaces().stream()
        .filter(declared -> declared.network().isPresent())
        .flatMap(declared -> Optional.ofNullable(now.get(declared.name())).stream())
        .filter(PolledDevice::shouldBeUpButIsDown)
        .map(InterfaceRead::ifName)
        .collect(Collectors.joining(", "));
    return down.isEmpty() ? Optional.empty() : Optional.of("down: " + down);
  }

  private static boolean shouldBeUpButIsDown(InterfaceRead read) {
    return read.adminStatus() == InterfaceStatus.UP && switch (read.operStatus()) {
      case DOWN, NOT_PRESENT, LOWER_LAYER_DOWN -> true;
      case UP, TESTING, DORMANT, UNKNOWN -> false;
    };
  }
}
