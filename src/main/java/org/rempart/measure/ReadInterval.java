package org.rempart.measure;

import java.time.Duration;
import java.util.Optional;

/// How long lies between two reads of one agent: by its own clock if that agrees with ours, since an answer
/// may be delayed on its way; else by ours.
final class ReadInterval {
  /// sysUpTime are hundredths of a second in 32 bits: it wraps after 497 days.
  private static final long UP_TIME_WRAP = 1L << 32;

  private ReadInterval() {}

  /// @return seconds, more than 0; empty if the agent restarted meanwhile or no time passed
  static Optional<Double> between(InterfaceRead earlier, InterfaceRead later) {
    double ours = Duration.between(earlier.at(), later.at()).toNanos() / 1e9;
    if (ours <= 0) {
      return Optional.empty();
    }
    double theirs = (later.upTime() - earlier.upTime()) / 100.0;
    if (theirs < 0) {
      double wrapped = theirs + UP_TIME_WRAP / 100.0;
      return agree(wrapped, ours) ? Optional.of(wrapped) : Optional.empty();
    }
    if (startedSince(later, ours)) {
      return Optional.empty();
    }
    return Optional.of(agree(theirs, ours) ? theirs : ours);
  }

  /// An agent that restarts soon after a read may be up for longer at the next read than it was at that one, and
  /// its clock may even seem to agree. One that was started just before the earlier read looks the same if the
  /// later answer was late: then one interval is unknown for nothing.
  private static boolean startedSince(InterfaceRead later, double seconds) {
    return later.upTime() / 100.0 < seconds;
  }

  /// Within 10 % or 1 s; but half an interval is another one, however short.
  private static boolean agree(double theirs, double ours) {
    return Math.abs(theirs - ours) <= Math.max(1, ours / 10) && theirs > ours / 2;
  }
}
