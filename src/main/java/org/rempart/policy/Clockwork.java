package org.rempart.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.rempart.site.TimeWindow;

/// Whether a rule holds at an instant; all in UTC.
final class Clockwork {
  private Clockwork() {}

  static boolean holds(ResolvedRule rule, Instant now) {
    LocalDateTime utc = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
    boolean expired = rule.expires().filter(utc.toLocalDate()::isAfter).isPresent();
    return !expired && rule.time().map(time -> holds(time, utc)).orElse(true);
  }

  private static boolean holds(TimeWindow time, LocalDateTime utc) {
    LocalDate day = utc.toLocalDate();
    return (time.days().isEmpty() || time.days().contains(day.getDayOfWeek()))
        && time.first().filter(day::isBefore).isEmpty()
        && time.last().filter(day::isAfter).isEmpty()
        && isBetween(time.from().orElse(LocalTime.MIN), time.to().orElse(LocalTime.MIN), utc.toLocalTime());
  }

  /// Hours may run over midnight; those that end at midnight run to the end of the day.
  private static boolean isBetween(LocalTime from, LocalTime to, LocalTime at) {
    boolean begun = !at.isBefore(from);
    boolean goingOn = at.isBefore(to);
    return from.isBefore(to) ? begun && goingOn : begun || goingOn;
  }
}
