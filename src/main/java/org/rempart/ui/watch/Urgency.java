package org.rempart.ui.watch;

import org.rempart.event.Event;
import org.rempart.event.Severity;
import org.rempart.ui.common.Icons;

/// How much an event wants to be read: the eight severities in the three that a person acts on.
public enum Urgency {
  ALERT("bad", Icons.Sign.SEVERE),
  WARNING("warn", Icons.Sign.WARNING),
  NOTICE("quiet", Icons.Sign.INFORMATION);

  private final String style;
  private final Icons.Sign sign;

  Urgency(String style, Icons.Sign sign) {
    this.style = style;
    this.sign = sign;
  }

  public static Urgency of(Severity severity) {
    return switch (severity) {
      case EMERGENCY, ALERT, CRITICAL, ERROR -> ALERT;
      case WARNING -> WARNING;
      case NOTICE, INFORMATIONAL, DEBUG -> NOTICE;
    };
  }

  public static Urgency of(Event event) {
    return of(event.severity());
  }

  /// The style class of its colour; the colour never stands alone.
  String style() {
    return style;
  }

  Icons.Sign sign() {
    return sign;
  }
}
