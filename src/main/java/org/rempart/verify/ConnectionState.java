package org.rempart.verify;

import java.util.Locale;

/// What connection tracking says of a packet.
public enum ConnectionState {
  NEW,
  ESTABLISHED,
  RELATED,
  INVALID,
  UNTRACKED;

  String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Whether the packet belongs to a connection that is tracked.
  boolean tracked() {
    return this != INVALID && this != UNTRACKED;
  }
}
