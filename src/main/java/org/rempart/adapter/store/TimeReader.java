package org.rempart.adapter.store;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.rempart.site.TimeWindow;

/// The section `times`, and the dates of rules.
final class TimeReader {
  private TimeReader() {}

  static Optional<TimeWindow> time(String name, Cursor at) {
    Fields fields = Fields.of(at, "days", "from", "to", "first", "last");
    List<DayOfWeek> days = fields.find("days").map(Cursor::items).orElse(List.of()).stream()
        .flatMap(item -> item.choice("day", DayOfWeek.values(), TimeReader::word).stream()).toList();
    Optional<LocalTime> from = fields.value("from", TimeReader::clock);
    Optional<LocalTime> to = fields.value("to", TimeReader::clock);
    Optional<LocalDate> first = fields.value("first", TimeReader::date);
    Optional<LocalDate> last = fields.value("last", TimeReader::date);
    return at.make(() -> new TimeWindow(name, Set.copyOf(days), from, to, first, last));
  }

  /// `mon` to `sun`.
  static String word(DayOfWeek day) {
    return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
  }

  static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("'" + text + "' is no day of the calendar; write 2026-12-31", e);
    }
  }

  private static LocalTime clock(String text) {
    try {
      if (text.matches("\\d\\d:\\d\\d(:\\d\\d)?")) {
        return LocalTime.parse(text);
      }
    } catch (DateTimeException _) {
      // told below
    }
    throw new IllegalArgumentException("'" + text + "' is no time of day; write \"08:30\", from 00:00 to 23:59:59");
  }
}
