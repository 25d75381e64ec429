package org.rempart.push;

import java.util.List;
import java.util.Optional;
import org.rempart.remote.Shell.Answer;

/// Which table `inet rempart` a device runs.
///
/// @param open whether the push that asks has not ended on the device yet
/// @param handle the kernel's number of the table, which no two loads share; `none` if there is no table
/// @param digest of the rules, without counters and members of sets; `none` if there is no table
record RunningTable(boolean open, String handle, String digest) {
  /// @param answer of `running.sh`
  /// @return empty if the device can't tell
  static Optional<RunningTable> parse(Answer answer) {
    List<String> lines = answer.output().lines().toList();
    return answer.good() && lines.size() == 3
        ? Optional.of(new RunningTable(lines.get(0).equals("open"), lines.get(1), lines.get(2)))
        : Optional.empty();
  }

  boolean sameRules(RunningTable other) {
    return digest.equals(other.digest);
  }
}
