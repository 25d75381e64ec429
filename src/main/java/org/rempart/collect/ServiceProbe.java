package org.rempart.collect;

import java.time.Duration;
import java.util.List;
import org.rempart.remote.Shell;
import org.rempart.remote.Shells;
import org.rempart.remote.Shells.Connection;
import org.rempart.site.Device;

/// Asks a device over SSH which ports it listens on. The device is not changed.
public final class ServiceProbe {
  private static final List<String> COMMAND = List.of("ss", "-Htuln");

  private final Shells shells;
  private final Duration deadline;

  /// @param deadline of the command
  public ServiceProbe(Shells shells, Duration deadline) {
    this.shells = shells;
    this.deadline = deadline;
  }

  /// How a probe ended.
  public sealed interface Outcome {
    record Listening(List<ListeningSocket> sockets) implements Outcome {
      public Listening {
        sockets = List.copyOf(sockets);
      }
    }

    /// @param reason for a person, without any secret
    record Failed(String reason) implements Outcome {}
  }

  /// Blocks until the device has answered; meant for a virtual thread.
  public Outcome probe(Device device) {
    return switch (shells.connect(device)) {
      case Connection.Connected(Shell shell) -> ask(shell);
      case Connection.UnknownHostKey unknown ->
        new Outcome.Failed("its host key is not known: " + unknown.fingerprint());
      case Connection.ChangedHostKey changed ->
        new Outcome.Failed("its host key has changed from " + changed.known() + " to " + changed.offered());
      case Connection.Refused(String reason) -> new Outcome.Failed(reason);
      case Connection.Unreachable(String reason) -> new Outcome.Failed(reason);
    };
  }

  private Outcome ask(Shell shell) {
    try (shell) {
      Shell.Answer answer = shell.run(COMMAND, "", deadline);
      return answer.good()
          ? new Outcome.Listening(SocketList.parse(answer.output()))
          : new Outcome.Failed("'ss' ends with " + answer.exitCode() + ": " + answer.errors().strip());
    } catch (Shell.ConnectionLost e) {
      return new Outcome.Failed("the connection is lost: " + e.getMessage());
    }
  }
}
