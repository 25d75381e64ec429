package org.rempart.net;

import java.util.Locale;

/// What connection tracking says of a packet.
public enum ConnectionState {
  NEW,
  ESTABLISHED,
  RELATED,
  INVALID,
  UNTRACKED;

  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Whether the packet belongs to a connection that is tracked.
  public boolean tracked() {
    return this != INVALID && this != UNTRACKED;
  }
}
