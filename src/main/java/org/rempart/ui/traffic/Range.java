package org.rempart.ui.traffic;

import java.util.Locale;
import java.util.Optional;
import org.rempart.measure.Span;

/// What the graphs reach back over: the last minutes as they come in, or one of MRTG's spans.
public enum Range {
  LIVE(Optional.empty()),
  DAY(Optional.of(Span.DAY)),
  WEEK(Optional.of(Span.WEEK)),
  MONTH(Optional.of(Span.MONTH)),
  YEAR(Optional.of(Span.YEAR));

  private final Optional<Span> span;

  Range(Optional<Span> span) {
    this.span = span;
  }

  /// Empty for the live range, which is not archived.
  public Optional<Span> span() {
    return span;
  }

  String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
