package org.rempart.ruleset;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Where the kernel calls base chains.
public enum Hook {
  PREROUTING,
  INPUT,
  FORWARD,
  OUTPUT,
  POSTROUTING;

  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Hook> parse(String text) {
    return Arrays.stream(values()).filter(hook -> hook.text().equals(text)).findFirst();
  }
}
