package org.rempart.measure;

import java.time.Duration;
import java.util.Locale;

/// MRTG's four pictures of a series: how long a row is and how far the picture reaches back.
public enum Span {
  DAY(Duration.ofMinutes(5), Duration.ofHours(33)),
  WEEK(Duration.ofMinutes(30), Duration.ofDays(8)),
  MONTH(Duration.ofHours(2), Duration.ofDays(33)),
  YEAR(Duration.ofDays(1), Duration.ofDays(366));

  private final Duration step;
  private final Duration length;

  Span(Duration step, Duration length) {
    this.step = step;
    this.length = length;
  }

  public Duration step() {
    return step;
  }

  public Duration length() {
    return length;
  }

  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
