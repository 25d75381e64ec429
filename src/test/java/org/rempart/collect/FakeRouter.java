package org.rempart.collect;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rempart.measure.AgentRead;
import org.rempart.measure.Counter;
import org.rempart.measure.Counter.Width;
import org.rempart.measure.InterfaceRead;
import org.rempart.measure.InterfaceStatus;
import org.rempart.net.IpAddress;
import org.rempart.net.InterfaceAddress;
import org.rempart.site.Device;
import org.rempart.site.DeviceRole;
import org.rempart.site.Interface;
import org.rempart.site.SnmpAccess;

/// A router with one interface eth0 that carries 1000 octets a second in and 100 out, since `booted`.
final class FakeRouter {
  private final Clock clock;
  private final Instant booted;
  private InterfaceStatus admin = InterfaceStatus.UP;
  private InterfaceStatus oper = InterfaceStatus.UP;

  FakeRouter(Clock clock) {
    this.clock = clock;
    this.booted = clock.instant().minus(Duration.ofHours(1));
  }

  void status(InterfaceStatus wanted, InterfaceStatus actual) {
    admin = wanted;
    oper = actual;
  }

  PollOutcome answer() {
    Instant now = clock.instant();
    long seconds = Duration.between(booted, now).toSeconds();
    var eth0 = new InterfaceRead(
        1, "eth0", "", admin, oper, Optional.of(1_000_000_000L), now, seconds * 100, 0, counter(seconds * 1000),
        counter(seconds * 100));
    return new PollOutcome.Answered(new AgentRead(now, "router", "a fake", seconds * 100, List.of(eth0)));
  }

  private static Optional<Counter> counter(long octets) {
    return Optional.of(new Counter(octets, Width.BITS_64));
  }

  /// A device whose eth0 is plugged in.
  static Device device(String name) {
    return device(name, 161);
  }

  static Device device(String name, int port) {
    var eth0 = new Interface("eth0", Optional.of("net"), List.of(InterfaceAddress.parse("10.0.0.1/24")));
    var access = new SnmpAccess(IpAddress.parse("127.0.0.1"), port, "any");
    return new Device(name, DeviceRole.ROUTER, "", List.of(eth0), Optional.empty(), Optional.of(access));
  }
}
