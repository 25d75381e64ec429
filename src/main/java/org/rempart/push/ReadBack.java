package org.rempart.push;

import java.time.Duration;
import java.util.List;
import org.rempart.remote.Shell;
import org.rempart.remote.Shell.Answer;
import org.rempart.remote.Shell.ConnectionLost;
import org.rempart.remote.Shells;
import org.rempart.remote.Shells.Connection;
import org.rempart.site.Device;

/// Reads which ruleset of ours a device runs.
public final class ReadBack {
  private static final Duration DEADLINE = Duration.ofSeconds(30);
  private static final List<String> TABLES = List.of("nft", "list", "tables", "inet");
  private static final List<String> TABLE = List.of("nft", "list", "table", "inet", "rempart");

  private final Shells shells;

  public ReadBack(Shells shells) {
    this.shells = shells;
  }

  public Result read(Device device) {
    return switch (shells.connect(device)) {
      case Connection.Connected(var shell) -> read(shell);
      case Connection.UnknownHostKey(var fingerprint, _) -> new Failed("unknown host key " + fingerprint);
      case Connection.ChangedHostKey(var known, var offered, _) ->
        new Failed("the host key was " + known + " and is " + offered);
      case Connection.Refused(var reason) -> new Failed(reason);
      case Connection.Unreachable(var reason) -> new Failed(reason);
    };
  }

  private static Result read(Shell connection) {
    try (Shell shell = connection) {
      Answer tables = shell.run(TABLES, "", DEADLINE);
      if (!tables.good()) {
        return new Failed(tables.errors().strip());
      }
      return tables.output().lines().anyMatch("table inet rempart"::equals) ? table(shell) : new NoTable();
    } catch (ConnectionLost lost) {
      return new Failed(String.valueOf(lost.getMessage()));
    }
  }

  private static Result table(Shell shell) throws ConnectionLost {
    Answer table = shell.run(TABLE, "", DEADLINE);
    if (!table.good()) {
      return new Failed(table.errors().strip());
    }
    // a shell keeps a part of a very long output; a table that is cut short must not look like drift
    return table.output().endsWith("}\n")
        ? new Running(table.output())
        : new Failed("the table is too large to be read");
  }

  /// What was found.
  public sealed interface Result {}

  /// @param text as `nft list table` prints it
  public record Running(String text) implements Result {}

  /// There is no table `inet rempart`.
  public record NoTable() implements Result {}

  /// @param reason for a person
  public record Failed(String reason) implements Result {}
}
