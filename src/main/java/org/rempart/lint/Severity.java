package org.rempart.lint;

import java.util.Locale;

/// How much a remark matters.
public enum Severity {
  /// Something is open, void or other than it seems.
  WARNING,
  /// The policy does the same without it, or with it tidied up.
  NOTE;

  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
