package org.rempart.measure;

import java.text.NumberFormat;
import java.util.Locale;

/// Bits a second as people write them: `412 Mb/s`, in French `8,4 Mb/s`. Prefixes are SI (1000).
public final class BitRate {
  private static final String[] PREFIXES = {"", "k", "M", "G", "T", "P", "E"};

  private BitRate() {}

  /// @param bitsPerSecond NaN if unknown, which reads as a dash
  public static String text(double bitsPerSecond, Locale locale) {
    return Double.isNaN(bitsPerSecond) ? "–" : scaled(bitsPerSecond, locale, "b/s");
  }

  /// Without the unit, for axes and legends that name it elsewhere: `412 M`, `0`.
  public static String brief(double bitsPerSecond, Locale locale) {
    return Double.isNaN(bitsPerSecond) ? "–" : scaled(bitsPerSecond, locale, "").strip();
  }

  private static String scaled(double bits, Locale locale, String unit) {
    int power = 0;
    double scaled = bits;
    // 999.95 would be shown as 1000
    while (scaled >= 999.5 && power < PREFIXES.length - 1) {
      scaled /= 1000;
      power++;
    }
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setGroupingUsed(false);
    format.setMaximumFractionDigits(scaled < 9.95 ? 2 - (scaled >= 0.995 ? 1 : 0) : 0);
    return format.format(scaled) + " " + PREFIXES[power] + unit;
  }
}
