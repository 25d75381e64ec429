package org.rempart.ui.common;

import java.util.Locale;
import org.rempart.net.Rate;

/// Rates as the screen writes them: bits a second, three digits, SI prefixes (`412 Mb/s`).
public final class BitRate {
  private static final String[] UNITS = {"b/s", "kb/s", "Mb/s", "Gb/s", "Tb/s"};

  private BitRate() {}

  public static String text(Rate rate, Locale locale) {
    return text(rate.bitsPerSecond(), locale);
  }

  /// @param bitsPerSecond a speed or a rate
  public static String text(double bitsPerSecond, Locale locale) {
    double value = bitsPerSecond;
    int unit = 0;
    while (value >= 999.5 && unit < UNITS.length - 1) {
      value /= 1000;
      unit++;
    }
    String pattern = value >= 99.5 || value == Math.rint(value) ? "%.0f %s" : value >= 9.95 ? "%.1f %s" : "%.2f %s";
    return String.format(locale, pattern, value, UNITS[unit]);
  }
}
