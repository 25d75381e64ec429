package org.rempart.verify.nft.text;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Durations as nft writes them: `1d23h59m59s988ms`.
final class Durations {
  private static final Pattern ONE = Pattern.compile("(\\d{1,9})(ms|[dhms])");
  private static final Map<String, ChronoUnit> UNITS = Map.of("d", ChronoUnit.DAYS, "h", ChronoUnit.HOURS, "m",
      ChronoUnit.MINUTES, "s", ChronoUnit.SECONDS, "ms", ChronoUnit.MILLIS);

  private Durations() {}

  /// Whole seconds, as JSON has them.
  static String seconds(String duration) {
    Duration sum = Duration.ZERO;
    Matcher parts = ONE.matcher(duration);
    while (parts.find()) {
      sum = sum.plus(Long.parseLong(parts.group(1)), UNITS.getOrDefault(parts.group(2), ChronoUnit.SECONDS));
    }
    return Long.toString(sum.toSeconds());
  }
}
