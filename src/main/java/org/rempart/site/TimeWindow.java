package org.rempart.site;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// When a rule holds. Days, hours and dates are UTC: the kernel knows no daylight saving time.
///
/// @param days empty means every day; for hours over midnight, the day on which the packet comes
/// @param from first second of the day; empty means midnight
/// @param to the second behind the last; before `from` for hours over midnight; empty means midnight
/// @param first first day; empty means always so far
/// @param last last day, included; empty means for ever
public record TimeWindow(String name, Set<DayOfWeek> days, Optional<LocalTime> from, Optional<LocalTime> to,
    Optional<LocalDate> first, Optional<LocalDate> last) {
  public TimeWindow {
    Names.check("time", name);
    days = days.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(days));
    if (from.isPresent() && from.equals(to)) {
      throw new IllegalArgumentException("time '" + name + "' begins and ends at " + from.get() + ": it never is");
    }
    if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
      throw new IllegalArgumentException(
          "time '" + name + "' ends on " + last.get() + ", before it begins on " + first.get() + ": it never is");
    }
    if (first.isPresent() && last.isPresent() && !meets(days, first.get(), last.get())) {
      throw new IllegalArgumentException("time '" + name + "': none of its days lies between " + first.get() + " and "
          + last.get() + ": it never is");
    }
    if (days.isEmpty() && from.isEmpty() && to.isEmpty() && first.isEmpty() && last.isEmpty()) {
      throw new IllegalArgumentException("time '" + name + "' has neither days nor hours nor dates");
    }
  }

  private static boolean meets(Set<DayOfWeek> days, LocalDate first, LocalDate last) {
    return days.isEmpty() || last.isAfter(first.plusDays(5))
        || first.datesUntil(last.plusDays(1)).anyMatch(day -> days.contains(day.getDayOfWeek()));
  }
}
