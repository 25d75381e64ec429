package org.rempart.push;

import java.util.List;
import java.util.Optional;
import org.rempart.remote.Shell;
import org.rempart.remote.Shell.Answer;
import org.rempart.remote.Shell.ConnectionLost;

/// Which table `inet rempart` a device runs.
///
/// @param handle the kernel's number of the table, which no two loads share; empty if there is no table
/// @param digest of the rules, without counters and members of sets
record RunningTable(String handle, String digest) {
  static RunningTable absent() {
    return new RunningTable("", "");
  }

  /// Empty if the device can't tell.
  static Optional<RunningTable> read(Shell shell) throws ConnectionLost {
    Answer answer = DeviceScript.RUNNING.on(shell, "");
    List<String> lines = answer.output().lines().toList();
    if (answer.good() && lines.equals(List.of("none"))) {
      return Optional.of(absent());
    }
    return answer.good() && lines.size() == 2
        ? Optional.of(new RunningTable(lines.get(0), lines.get(1)))
        : Optional.empty();
  }

  boolean sameRules(RunningTable other) {
    return digest.equals(other.digest);
  }
}
