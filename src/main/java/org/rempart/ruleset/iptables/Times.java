package org.rempart.ruleset.iptables;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rempart.policy.PolicyError;
import org.rempart.policy.ResolvedRule;
import org.rempart.site.TimeWindow;

/// When a rule holds, as conditions: xt_time counts in UTC and takes both of its ends in.
final class Times {
  private static final LocalDate END = LocalDate.of(2038, 1, 18); // xt_time counts seconds in 31 bits
  private static final LocalDate BEGINNING = LocalDate.of(1970, 1, 1);
  private static final String MATCH = "-m time";

  private Times() {}

  static List<Condition> of(String subject, ResolvedRule rule) throws PolicyError {
    List<Condition> all = new ArrayList<>();
    if (rule.time().isPresent()) {
      all.addAll(window(subject, rule.time().get()));
    }
    if (rule.expires().isPresent()) {
      all.add(new Condition(MATCH + dates(subject, Optional.empty(), rule.expires())));
    }
    return all;
  }

  /// Without `--contiguous`: over midnight, the day is that on which the packet comes.
  private static List<Condition> window(String subject, TimeWindow window) throws PolicyError {
    LocalTime start = window.from().orElse(LocalTime.MIN);
    LocalTime stop = window.to().orElse(LocalTime.MIN).minusSeconds(1);
    String days = window.days().isEmpty()
        ? ""
        : " --weekdays " + window.days().stream().sorted().map(Times::day).collect(Collectors.joining(","));
    String rest = days + dates(subject, window.first(), window.last());
    if (start.equals(stop)) { // which xt_time takes for the whole day
      return List.of(new Condition(MATCH + " --timestart " + time(start) + rest),
          new Condition(MATCH + " --timestop " + time(stop)));
    }
    boolean hours = window.from().isPresent() || window.to().isPresent();
    return List.of(new Condition(
        MATCH + (hours ? " --timestart " + time(start) + " --timestop " + time(stop) : "") + rest));
  }

  private static String dates(String subject, Optional<LocalDate> first, Optional<LocalDate> last) throws PolicyError {
    for (LocalDate date : List.of(first.orElse(BEGINNING), last.orElse(BEGINNING))) {
      if (date.isAfter(END) || date.isBefore(BEGINNING)) {
        throw new PolicyError(subject, date.toString(),
            "is no date for iptables, which knows those from " + BEGINNING + " to " + END + "; write one of them");
      }
    }
    return first.map(date -> " --datestart " + date + "T00:00:00").orElse("")
        + last.map(date -> " --datestop " + date + "T23:59:59").orElse("");
  }

  private static String time(LocalTime time) {
    return String.format(Locale.ROOT, "%02d:%02d:%02d", time.getHour(), time.getMinute(), time.getSecond());
  }

  private static String day(DayOfWeek day) {
    return day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
  }
}
