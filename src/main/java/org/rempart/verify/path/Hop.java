package org.rempart.verify.path;

import java.util.List;
import org.rempart.verify.filter.Passage;
import org.rempart.verify.walk.Journey;

/// What one device does with a packet.
///
/// @param packet as it comes to the device
/// @param journeys what may become of it there; the trace goes on with the first one that is accepted
public record Hop(String device, Passage packet, List<Journey> journeys) {
  public Hop {
    journeys = List.copyOf(journeys);
  }

  /// Whether it may pass.
  public boolean may() {
    return journeys.stream().anyMatch(Journey::accepted);
  }

  /// Whether it passes in any case.
  public boolean must() {
    return journeys.stream().allMatch(Journey::accepted);
  }
}
