package org.rempart.verify;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;

/// Reads times, which are UTC.
final class TimeReader {
  private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT)
      .withResolverStyle(ResolverStyle.STRICT);
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm[:ss]", Locale.ROOT)
      .withResolverStyle(ResolverStyle.STRICT);

  private TimeReader() {}

  static Instant instant(Token token) throws RulesetSyntaxError {
    try {
      return LocalDateTime.parse(token.text(), INSTANT).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      throw new RulesetSyntaxError(token, "a time such as \"2026-12-01 00:00:00\" is expected here", e);
    }
  }

  static LocalTime hour(Token token) throws RulesetSyntaxError {
    try {
      return LocalTime.parse(token.text(), HOUR);
    } catch (DateTimeException e) {
      throw new RulesetSyntaxError(token, "an hour such as \"08:30\" is expected here", e);
    }
  }
}
