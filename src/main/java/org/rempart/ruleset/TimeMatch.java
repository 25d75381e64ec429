package org.rempart.ruleset;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rempart.policy.ResolvedRule;
import org.rempart.site.TimeWindow;

/// When a rule holds, as conditions on the kernel's clock, in UTC.
final class TimeMatch {
  private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

  private TimeMatch() {}

  static List<Match> of(ResolvedRule rule) {
    List<Match> matches = new ArrayList<>();
    rule.time().ifPresent(time -> {
      time.first().ifPresent(day -> matches.add(new Match.From(day.atStartOfDay().toInstant(ZoneOffset.UTC))));
      last(time, rule.expires()).ifPresent(day -> matches.add(until(day)));
      if (!time.days().isEmpty()) {
        matches.add(Match.is(Field.DAY, time.days().stream().sorted().map(TimeMatch::name).toArray(String[]::new)));
      }
      if (time.from().isPresent() || time.to().isPresent()) {
        matches.add(Match.among(Field.HOUR, hours(time)));
      }
    });
    if (rule.time().isEmpty()) {
      rule.expires().ifPresent(day -> matches.add(until(day)));
    }
    return matches;
  }

  private static Optional<LocalDate> last(TimeWindow time, Optional<LocalDate> expires) {
    return time.last().isPresent() && expires.isPresent()
        ? Optional.of(time.last().get().isBefore(expires.get()) ? time.last().get() : expires.get())
        : time.last().or(() -> expires);
  }

  private static Match until(LocalDate lastDay) {
    return new Match.Until(lastDay.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC));
  }

  /// Over midnight it is the hours before and those after.
  private static List<Value.Hours> hours(TimeWindow time) {
    LocalTime first = time.from().orElse(LocalTime.MIDNIGHT);
    LocalTime last = time.to().orElse(LocalTime.MIDNIGHT).minusSeconds(1);
    return first.isAfter(last)
        ? List.of(new Value.Hours(LocalTime.MIDNIGHT, last), new Value.Hours(first, LAST_SECOND))
        : List.of(new Value.Hours(first, last));
  }

  /// In English, whatever the locale: nft knows no other.
  private static String name(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }
}
