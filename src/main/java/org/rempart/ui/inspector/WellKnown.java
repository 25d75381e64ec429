package org.rempart.ui.inspector;

import java.util.List;

/// Services that the picker offers first, the most asked for in front.
final class WellKnown {
  static final List<String> NAMES =
      List.of("https", "http", "ssh", "dns", "ping", "smtp", "imaps", "ntp", "snmp", "ftp", "rdp", "smb", "ldaps", "postgresql", "mysql", "syslog");

  private WellKnown() {}
}
