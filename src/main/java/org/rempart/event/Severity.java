package org.rempart.event;

/// Syslog's severities (RFC 5424), the worst first; `ordinal()` is the number.
public enum Severity {
  EMERGENCY,
  ALERT,
  CRITICAL,
  ERROR,
  WARNING,
  NOTICE,
  INFORMATIONAL,
  DEBUG
}
