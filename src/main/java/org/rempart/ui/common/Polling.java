package org.rempart.ui.common;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Who is polled, and who fails.
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
