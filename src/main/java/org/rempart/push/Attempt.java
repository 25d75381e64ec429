package org.rempart.push;

import java.io.EOFException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.rempart.remote.Shell;
import org.rempart.remote.Shell.Answer;
import org.rempart.remote.Shell.ConnectionLost;
import org.rempart.remote.Shells;
import org.rempart.remote.Shells.Connection;
import org.rempart.site.Device;

/// One push in progress: what its steps know together. One thread.
final class Attempt implements AutoCloseable {

  /// By which time an abandoned push is cleaned up by the device, if it was not armed.
  static final Duration LEASE = Duration.ofSeconds(90);

  final Order order;
  private final Shells shells;
  private final Clock clock;
  private final String token = UUID.randomUUID().toString();
  private Optional<Shell> shell = Optional.empty();
  private Optional<RunningTable> before = Optional.empty();
  private Optional<String> loadedHandle = Optional.empty();
  private Optional<Instant> rollsBackAt = Optional.empty();

  /// What was asked for.
  record Order(Device device, Payload payload, Duration confirmWithin, PushListener listener, Cancellation stop) {}

  Attempt(Order order, Shells shells, Clock clock) {
    this.order = order;
    this.shells = shells;
    this.clock = clock;
  }

  String token() {
    return token;
  }

  Instant now() {
    return clock.instant();
  }

  void enter(PushStep step) {
    order.listener().entered(step, rollsBackAt);
  }

  /// Opens a new connection and leaves the one before.
  Connection connect() {
    Connection connection = shells.connect(order.device());
    if (connection instanceof Connection.Connected(var fresh)) {
      close();
      shell = Optional.of(fresh);
    }
    return connection;
  }

  Answer run(DeviceScript script, String input, String... arguments) throws ConnectionLost {
    return script.on(connected(), input, arguments);
  }

  Answer run(DeviceScript script) throws ConnectionLost {
    return run(script, "", token);
  }

  Optional<RunningTable> running() throws ConnectionLost {
    return RunningTable.parse(run(DeviceScript.RUNNING));
  }

  private Shell connected() throws ConnectionLost {
    return shell.orElseThrow(() -> new ConnectionLost("not connected", new EOFException()));
  }

  void armed() {
    rollsBackAt = Optional.of(now().plus(order.confirmWithin()));
  }

  Optional<Instant> rollsBackAt() {
    return rollsBackAt;
  }

  Optional<RunningTable> before() {
    return before;
  }

  void found(RunningTable table) {
    before = Optional.of(table);
  }

  /// The handle of the table that this push loaded.
  Optional<String> loadedHandle() {
    return loadedHandle;
  }

  void loaded(String handle) {
    loadedHandle = Optional.of(handle);
  }

  @Override
  public void close() {
    shell.ifPresent(Shell::close);
    shell = Optional.empty();
  }
}
