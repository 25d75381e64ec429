package org.rempart.verify;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Durations as nftables writes them: `1d23h59m59s988ms`.
final class Durations {
  private static final Pattern ALL = Pattern.compile("(\\d{1,9}(ms|[dhms]))+");
  private static final Pattern ONE = Pattern.compile("(\\d{1,9})(ms|[dhms])");
  private static final Map<String, ChronoUnit> UNITS = Map.of("d", ChronoUnit.DAYS, "h", ChronoUnit.HOURS, "m",
      ChronoUnit.MINUTES, "s", ChronoUnit.SECONDS, "ms", ChronoUnit.MILLIS);

  private Durations() {}

  static Duration read(Token word) throws RulesetSyntaxError {
    if (!ALL.matcher(word.text()).matches()) {
      throw new RulesetSyntaxError(word, "a duration such as 1h30m is expected here");
    }
    Duration sum = Duration.ZERO;
    Matcher parts = ONE.matcher(word.text());
    while (parts.find()) {
      sum = sum.plus(Long.parseLong(parts.group(1)), UNITS.getOrDefault(parts.group(2), ChronoUnit.SECONDS));
    }
    return sum;
  }
}
