package org.rempart.site;

import java.util.Locale;

/// What a policy rule does with the flows that it names.
public enum Action {
  ACCEPT,
  DROP,
  REJECT;

  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
