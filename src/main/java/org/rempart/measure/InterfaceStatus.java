package org.rempart.measure;

/// ifAdminStatus or ifOperStatus (RFC 2863); `UNKNOWN` also for what this list does not have.
public enum InterfaceStatus {
  UP,
  DOWN,
  TESTING,
  DORMANT,
  NOT_PRESENT,
  LOWER_LAYER_DOWN,
  UNKNOWN
}
