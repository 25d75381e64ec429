package org.rempart.ui.inspector;

import java.util.Locale;

/// Rates as people read them: three digits and a decimal unit.
public final class RateText {
  private static final String[] UNITS = {"", "k", "M", "G", "T"};

  private RateText() {}

  /// `412 Mb/s`.
  public static String full(double bits) {
    return brief(bits) + "b/s";
  }

  /// `412 M`.
  public static String brief(double bits) {
    double value = bits;
    int unit = 0;
    while (value >= 999.5 && unit < UNITS.length - 1) {
      value /= 1000;
      unit++;
    }
    String number = value >= 9.95 || value == 0
        ? String.format(Locale.ROOT, "%.0f", value)
        : String.format(Locale.ROOT, "%.1f", value);
    return number + " " + UNITS[unit];
  }
}
