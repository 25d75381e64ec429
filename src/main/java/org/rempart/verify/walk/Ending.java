package org.rempart.verify.walk;

/// How a base chain leaves a packet.
sealed interface Ending {
  /// The next base chain has it.
  record Passed(boolean translated) implements Ending {}

  /// Final.
  record Stopped(Journey.Verdict verdict) implements Ending {}
}
