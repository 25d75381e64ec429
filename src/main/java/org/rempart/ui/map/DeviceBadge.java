package org.rempart.ui.map;

import java.util.Map;
import org.rempart.ui.common.DeviceState;
import org.rempart.ui.common.Load;

/// What the map shows of a device beside its place.
///
/// @param loads what its interfaces carry, by `ifName`; one that is missing is unknown
public record DeviceBadge(DeviceState state, Map<String, Load> loads) {
  public static final DeviceBadge UNKNOWN = new DeviceBadge(DeviceState.UNKNOWN, Map.of());

  public DeviceBadge {
    loads = Map.copyOf(loads);
  }
}
