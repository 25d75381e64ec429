package org.rempart.verify.change;

import java.util.Optional;
import org.rempart.site.ZoneKind;

/// How much a flow that is opened is to be feared, by the trust of the zones at its ends.
public enum Risk {
  /// Nothing is opened, or only towards zones that are trusted no more than the one it comes from.
  LOW,
  /// Towards a zone that is trusted more; or it can't be told.
  MEDIUM,
  /// From the Internet, guests or published servers to the inside or to the firewall itself.
  HIGH;

  /// @param from the least trusted zone that it comes from, empty if that is no zone's
  /// @param to the most trusted zone that it reaches, likewise; the firewall itself counts as management
  static Risk opened(Optional<ZoneKind> from, Optional<ZoneKind> to) {
    if (from.isEmpty() || to.isEmpty()) {
      return MEDIUM;
    }
    if (from.get().compareTo(to.get()) >= 0) {
      return LOW;
    }
    return from.get().compareTo(ZoneKind.DMZ) <= 0 && to.get().compareTo(ZoneKind.DMZ) > 0 ? HIGH : MEDIUM;
  }
}
