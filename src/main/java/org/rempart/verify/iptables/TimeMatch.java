package org.rempart.verify.iptables;

import org.rempart.verify.filter.Terms;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rempart.verify.filter.Condition;
import org.rempart.verify.filter.RulesetError;

/// `-m time` (`xt_time.c` in Linux): UTC in whole seconds, both ends included. Hours that run over midnight hold on
/// each day's evening and morning; with `--contiguous` the morning belongs to the day before.
final class TimeMatch {
  private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);
  /// Seconds are counted in 31 bits; the last one stands for no end.
  private static final Instant NO_END = Instant.ofEpochSecond(Integer.MAX_VALUE);
  private static final Pattern DATE = Pattern.compile(
      "(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2})(?:T(\\d{1,2})(?::(\\d{1,2})(?::(\\d{1,2}))?)?)?)?)?");
  private static final Pattern HOURS = Pattern.compile("(\\d{1,2}):(\\d{1,2})(?::(\\d{1,2}))?");

  private TimeMatch() {}

  static List<Match> all() {
    return List.of(Match.of("time", "datestart= datestop= timestart= timestop= !monthdays= !weekdays= kerneltz localtz "
        + "utc contiguous", TimeMatch::time));
  }

  private static Condition time(Use use, Scope scope) throws RulesetError {
    Condition told = Terms.all(Terms.all(dates(use)), daily(use));
    boolean local = use.has("kerneltz") || use.has("localtz");
    return local ? new Condition.Unclear(use.words(), true) : told;
  }

  private static List<Condition> dates(Use use) throws RulesetError {
    List<Condition> parts = new ArrayList<>();
    for (Given given : use.given()) {
      if (given.is("datestart")) {
        parts.add(new Condition.Since(date(given.value())));
      } else if (given.is("datestop") && date(given.value()).isBefore(NO_END)) {
        parts.add(new Condition.Before(date(given.value()).plusSeconds(1)));
      }
    }
    return parts;
  }

  private static Condition daily(Use use) throws RulesetError {
    LocalTime start = use.has("timestart") ? hours(use.needed("timestart").value()) : LocalTime.MIN;
    LocalTime stop = use.has("timestop") ? hours(use.needed("timestop").value()) : END_OF_DAY;
    Condition days = days(use, 0);
    if (start.isBefore(stop)) {
      boolean whole = start.equals(LocalTime.MIN) && stop.equals(END_OF_DAY);
      return whole ? days : Terms.all(new Condition.Between(start, stop), days);
    }
    if (use.has("contiguous")) {
      Condition morning = Terms.all(new Condition.Between(LocalTime.MIN, stop), days(use, 1));
      return start.equals(stop) && stop.equals(END_OF_DAY)
          ? morning
          : Terms.any(Terms.all(new Condition.Between(start.equals(stop) ? start.plusSeconds(1) : start, END_OF_DAY),
              days), morning);
    }
    return start.equals(stop) // which leaves nothing out
        ? days
        : Terms.all(Terms.any(new Condition.Between(start, END_OF_DAY), new Condition.Between(LocalTime.MIN, stop)),
            days);
  }

  /// @param later how many days after the listed ones
  private static Condition days(Use use, int later) throws RulesetError {
    List<Condition> parts = new ArrayList<>();
    for (Given given : use.given()) {
      if (given.is("weekdays")) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        weekdays(given.value()).forEach(day -> days.add(day.plus(later)));
        parts.add(given.asks(new Condition.OnDays(days)));
      } else if (given.is("monthdays")) {
        parts.add(given.asks(new Condition.Unclear("time " + given.words() + (later > 0 ? " yesterday" : ""), true)));
      }
    }
    return Terms.all(parts);
  }

  private static List<DayOfWeek> weekdays(Token token) throws RulesetError {
    List<DayOfWeek> days = new ArrayList<>();
    for (String one : token.text().split(",", -1)) {
      days.add(one.matches("[1-7]")
          ? DayOfWeek.of(Integer.parseInt(one))
          : Arrays.stream(DayOfWeek.values()).filter(day -> one.length() > 1 && day.name().startsWith(
              one.toUpperCase(Locale.ROOT))).findFirst().orElseThrow(
                  () -> token.error("'" + one + "' is no day: Mon, Tue, Wed, Thu, Fri, Sat, Sun are expected")));
    }
    return days;
  }

  private static Instant date(Token token) throws RulesetError {
    Matcher matcher = DATE.matcher(token.text());
    if (matcher.matches()) {
      try {
        return LocalDateTime.of(part(matcher, 1, 0), part(matcher, 2, 1), part(matcher, 3, 1),
            part(matcher, 4, 0), part(matcher, 5, 0), part(matcher, 6, 0)).toInstant(ZoneOffset.UTC);
      } catch (DateTimeException _) {
        // told below
      }
    }
    throw token.error("a date such as 2026-12-24T18:00:00 is expected here");
  }

  private static LocalTime hours(Token token) throws RulesetError {
    Matcher matcher = HOURS.matcher(token.text());
    if (matcher.matches()) {
      try {
        return LocalTime.of(part(matcher, 1, 0), part(matcher, 2, 0), part(matcher, 3, 0));
      } catch (DateTimeException _) {
        // told below
      }
    }
    throw token.error("a time of day such as 18:00 or 18:00:00 is expected here");
  }

  private static int part(Matcher matcher, int group, int otherwise) {
    return matcher.group(group) == null ? otherwise : Integer.parseInt(matcher.group(group));
  }
}
