package org.rempart.ui;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What the status bar needs to know of the polls.
///
/// @param polled how many devices are polled
/// @param last when the newest answer arrived
/// @param failing devices that don't answer
/// @param degraded devices that answer, with a problem
public record Polling(int polled, Optional<Instant> last, List<String> failing, List<String> degraded) {
  public Polling {
    failing = List.copyOf(failing);
    degraded = List.copyOf(degraded);
  }
}
