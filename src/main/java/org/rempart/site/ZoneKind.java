package org.rempart.site;

import java.util.Locale;

/// What a zone is for, and with that how far it is trusted. The most trusted comes last.
public enum ZoneKind {
  INTERNET,
  GUEST,
  DMZ,
  VPN,
  LAN,
  MANAGEMENT;

  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
