package org.rempart.ui.common;

import java.util.Locale;

/// How a device is, as the last polls saw it.
public enum DeviceState {
  UP,
  DEGRADED,
  DOWN,
  UNKNOWN;

  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
