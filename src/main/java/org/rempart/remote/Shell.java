package org.rempart.remote;

import java.time.Duration;
import java.util.List;

/// Port: one SSH connection to a device. Used by one thread at a time.
public interface Shell extends AutoCloseable {
  /// Runs a command, as root where the device's account is not root (`sudo -n`), and waits for its end.
  ///
  /// @param command the words of the command; each reaches the device as one word, whatever it contains
  /// @param input what the command reads; UTF-8
  /// @throws ConnectionLost if the connection breaks or the deadline passes; whether the command ran is then
  ///     unknown
  Answer run(List<String> command, String input, Duration deadline) throws ConnectionLost;

  @Override
  void close();

  /// What a command left: its exit code and its output, at most 32 MiB of each.
  record Answer(int exitCode, String output, String errors) {
    public boolean good() {
      return exitCode == 0;
    }
  }

  /// The connection is gone.
  final class ConnectionLost extends Exception {
    private static final long serialVersionUID = 1;

    public ConnectionLost(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
