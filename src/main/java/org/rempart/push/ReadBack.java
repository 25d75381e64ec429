package org.rempart.push;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rempart.push.RunningRules.Text;
import org.rempart.remote.Shell;
import org.rempart.remote.Shell.Answer;
import org.rempart.remote.Shell.ConnectionLost;
import org.rempart.remote.Shells;
import org.rempart.remote.Shells.Connection;
import org.rempart.site.Device;

/// Reads which rules a device runs, its own and those that others loaded.
public final class ReadBack {
  private static final Duration DEADLINE = Duration.ofSeconds(30);
  private static final List<String> RULESET = List.of("nft", "list", "ruleset");

  /// The older iptables of one family; its tool is only called where the kernel has such tables, for it would make them.
  private enum Older {
    IPV4("/proc/net/ip_tables_names", "iptables"),
    IPV6("/proc/net/ip6_tables_names", "ip6tables");

    private final List<String> tables;
    private final String tool;

    Older(String tables, String tool) {
      this.tables = List.of("cat", tables);
      this.tool = tool;
    }
  }

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
      Answer ruleset = shell.run(RULESET, "", DEADLINE);
      if (!ruleset.good()) {
        return new Failed(ruleset.errors().strip());
      }
      // a shell keeps a part of a very long output; a ruleset that is cut short must not look like drift
      if (!ruleset.output().isBlank() && !ruleset.output().endsWith("}\n")) {
        return new Failed("the ruleset is too large to be read");
      }
      List<Text> older = new ArrayList<>();
      for (Older family : Older.values()) {
        older(shell, family).ifPresent(older::add);
      }
      return new Running(new RunningRules(RunningRules.tables(ruleset.output()), older));
    } catch (ConnectionLost lost) {
      return new Failed(String.valueOf(lost.getMessage()));
    }
  }

  private static Optional<Text> older(Shell shell, Older family) throws ConnectionLost {
    Answer tables = shell.run(family.tables, "", DEADLINE);
    if (!tables.good() || tables.output().isBlank()) {
      return Optional.empty();
    }
    String tool = family.tool + "-legacy-save";
    Answer saved = shell.run(List.of(tool), "", DEADLINE);
    if (!saved.good()) {
      tool = family.tool + "-save";
      saved = shell.run(List.of(tool), "", DEADLINE);
    }
    // what can't be saved stays unreadable and is told as such, with the tool's own words
    return Optional.of(new Text(tool, saved.good() ? saved.output() : saved.errors()));
  }

  /// What was found.
  public sealed interface Result {}

  public record Running(RunningRules rules) implements Result {}

  /// @param reason for a person
  public record Failed(String reason) implements Result {}
}
