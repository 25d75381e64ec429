package org.rempart.site;

import java.util.Locale;

/// What a device does; it chooses the icon, and whether policy is compiled for it.
public enum DeviceRole {
  FIREWALL,
  ROUTER,
  SWITCH,
  WEB,
  MAIL,
  FTP,
  DATABASE,
  SERVER,
  WORKSTATION,
  PHONE,
  PRINTER,
  CLOUD;

  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Whether a device of this role stands between zones rather than in one.
  public boolean forwards() {
    return this == FIREWALL || this == ROUTER;
  }
}
