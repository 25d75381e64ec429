package org.rempart.verify.proof;

import org.rempart.ruleset.Hook;
import org.rempart.verify.filter.Base;

/// What a chain can see of a packet at the place where the kernel calls it.
///
/// @param entering whether the interface it came in by is known
/// @param leaving whether the one it leaves by is
/// @param tracked whether connection tracking has seen it; before, its state reads as invalid
record Stage(boolean entering, boolean leaving, boolean tracked) {
  private static final int CONNECTION_TRACKING = -200;

  /// @param way input, forward or output: the hook that the packets take besides
  static Stage of(Hook way, Base base) {
    boolean early = base.hook() == Hook.PREROUTING || base.hook() == Hook.OUTPUT;
    return new Stage(way != Hook.OUTPUT, base.hook() != Hook.PREROUTING && base.hook() != Hook.INPUT,
        !early || base.calledAt() >= CONNECTION_TRACKING);
  }

  /// That of a packet as it came.
  static Stage first(Hook way) {
    return new Stage(way != Hook.OUTPUT, false, true);
  }
}
