package org.rempart.site;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A time on one line: `mon-fri 08:00-18:00`, `sat sun`, `22:00-06:00 2026-07-01..2026-08-31`; all of it UTC.
public final class TimeWords {
  private static final String DATES = "\\.\\.";

  private TimeWords() {}

  public static String of(TimeWindow time) {
    List<String> words = new ArrayList<>(days(time.days()));
    if (time.from().isPresent() || time.to().isPresent()) {
      words.add(time.from().orElse(LocalTime.MIDNIGHT) + "-" + time.to().orElse(LocalTime.MIDNIGHT));
    }
    if (time.first().isPresent() || time.last().isPresent()) {
      words.add(time.first().map(LocalDate::toString).orElse("") + ".."
          + time.last().map(LocalDate::toString).orElse(""));
    }
    return String.join(" ", words);
  }

  /// @throws IllegalArgumentException if the text is no time, or one that never is
  public static TimeWindow parse(String name, String text) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    Optional<LocalTime> from = Optional.empty();
    Optional<LocalTime> to = Optional.empty();
    Optional<LocalDate> first = Optional.empty();
    Optional<LocalDate> last = Optional.empty();
    for (String word : text.strip().toLowerCase(Locale.ROOT).split("[\\s,]+", -1)) {
      try {
        if (word.contains("..")) {
          String[] ends = word.split(DATES, -1);
          first = ends[0].isEmpty() ? first : Optional.of(LocalDate.parse(ends[0]));
          last = ends[1].isEmpty() ? last : Optional.of(LocalDate.parse(ends[1]));
        } else if (word.matches("\\d\\d:\\d\\d(:\\d\\d)?-\\d\\d:\\d\\d(:\\d\\d)?")) {
          String[] ends = word.split("-", -1);
          from = hour(ends[0]);
          to = hour(ends[1]);
        } else {
          days.addAll(days(word));
        }
      } catch (DateTimeException e) {
        throw new IllegalArgumentException("'" + word + "': " + e.getMessage(), e);
      }
    }
    return new TimeWindow(name, days, from, to, first, last);
  }

  /// Midnight is where a day begins and ends by itself.
  private static Optional<LocalTime> hour(String text) {
    return Optional.of(LocalTime.parse(text)).filter(time -> !time.equals(LocalTime.MIDNIGHT));
  }

  private static Set<DayOfWeek> days(String word) {
    String[] ends = word.split("-", -1);
    if (ends.length > 2) {
      throw wrong(word);
    }
    DayOfWeek last = day(word, ends[ends.length - 1]);
    Set<DayOfWeek> days = EnumSet.of(last);
    for (DayOfWeek day = day(word, ends[0]); day != last; day = day.plus(1)) {
      days.add(day);
    }
    return days;
  }

  private static DayOfWeek day(String word, String text) {
    return Arrays.stream(DayOfWeek.values()).filter(day -> word(day).equals(text)).findFirst()
        .orElseThrow(() -> wrong(word));
  }

  private static IllegalArgumentException wrong(String word) {
    return new IllegalArgumentException(
        "'" + word + "' is no part of a time; write mon-fri 08:00-18:00 2026-01-01..2026-12-31");
  }

  /// Runs of three and more as one word.
  private static List<String> days(Set<DayOfWeek> days) {
    List<DayOfWeek> sorted = days.stream().sorted().toList();
    boolean run = sorted.size() > 2
        && sorted.getLast().getValue() - sorted.getFirst().getValue() == sorted.size() - 1;
    return run
        ? List.of(word(sorted.getFirst()) + "-" + word(sorted.getLast()))
        : sorted.stream().map(TimeWords::word).collect(Collectors.toList());
  }

  private static String word(DayOfWeek day) {
    return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
  }
}
