package org.rempart.site;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How a timeout is written: `90s`, `10m`, `1h30m`, `7d`, as nft(8) does.
public final class Timeouts {
  private static final Pattern TEXT = Pattern
      .compile("(?:(\\d{1,5})d)?(?:(\\d{1,5})h)?(?:(\\d{1,5})m)?(?:(\\d{1,8})s)?");

  private Timeouts() {}

  /// @throws IllegalArgumentException if the text is no timeout
  public static Duration parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (text.isEmpty() || !matcher.matches()) {
      throw new IllegalArgumentException("'" + text + "' is no timeout; write 90s, 10m, 1h30m or 7d");
    }
    return Duration.ofDays(number(matcher, 1)).plusHours(number(matcher, 2)).plusMinutes(number(matcher, 3))
        .plusSeconds(number(matcher, 4));
  }

  private static long number(Matcher matcher, int group) {
    String digits = matcher.group(group);
    return digits == null ? 0 : Long.parseLong(digits);
  }

  /// Whole seconds; what is less is left out.
  public static String text(Duration timeout) {
    String text = part(timeout.toDays(), "d") + part(timeout.toHoursPart(), "h") + part(timeout.toMinutesPart(), "m")
        + part(timeout.toSecondsPart(), "s");
    return text.isEmpty() ? "0s" : text;
  }

  private static String part(long number, String unit) {
    return number == 0 ? "" : number + unit;
  }
}
