package org.rempart.lint;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rempart.site.PolicyRule;
import org.rempart.site.TimeWindow;

/// Rules whose last day is over, by their own date or by that of their time.
final class ExpiredRules implements Check {
  @Override
  public Stream<Remark> remarks(Situation situation) {
    return situation.rules().flatMap(rule -> lastDays(situation, rule).min(LocalDate::compareTo)
        .filter(day -> day.isBefore(situation.today()))
        .map(day -> new Remark(Kind.EXPIRED, rule.id(), List.of(day.toString()))).stream());
  }

  private static Stream<LocalDate> lastDays(Situation situation, PolicyRule rule) {
    Optional<LocalDate> window = rule.validity().time().flatMap(situation.site()::time).flatMap(TimeWindow::last);
    return Stream.concat(rule.validity().expires().stream(), window.stream());
  }
}
