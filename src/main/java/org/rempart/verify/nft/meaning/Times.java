package org.rempart.verify.nft.meaning;

import org.rempart.verify.filter.Terms;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.rempart.verify.filter.Condition;
import org.rempart.verify.filter.RulesetError;
import org.rempart.verify.nft.tree.Expression;
import org.rempart.verify.nft.tree.Numbers;

/// `meta time`, in UTC. The kernel counts nanoseconds, so that "after" begins one of these later.
final class Times implements FieldMeaning {
  private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm[:ss]", Locale.ROOT)
      .withResolverStyle(ResolverStyle.STRICT);

  @Override
  public Condition there() {
    return Condition.ALWAYS;
  }

  @Override
  public Condition holds(Comparison comparison) throws RulesetError {
    return switch (comparison.sense()) {
      case AMONG -> among(comparison.values());
      case NOT_AMONG -> Terms.not(among(comparison.values()));
      case BELOW -> new Condition.Before(instant(comparison.value()));
      case AT_MOST -> new Condition.Before(instant(comparison.value()).plusNanos(1));
      case ABOVE -> new Condition.Since(instant(comparison.value()).plusNanos(1));
      case AT_LEAST -> new Condition.Since(instant(comparison.value()));
      case ANY_BIT, NO_BIT -> throw comparison.at().error("a time has no bits");
    };
  }

  private static Condition among(List<Expression> values) throws RulesetError {
    List<Condition> any = new ArrayList<>();
    for (Expression value : values) {
      boolean range = value instanceof Expression.Range;
      Expression first = value instanceof Expression.Range(_, var start, _) ? start : value;
      Expression last = range && value instanceof Expression.Range(_, _, var end) ? end : value;
      any.add(Terms.all(new Condition.Since(instant(first)), new Condition.Before(instant(last).plusNanos(1))));
    }
    return Terms.any(any);
  }

  private static Instant instant(Expression value) throws RulesetError {
    if (value instanceof Expression.Word(_, var text)) {
      OptionalLong seconds = Numbers.unsigned(text);
      if (seconds.isPresent() && seconds.getAsLong() < Integer.MAX_VALUE * 2L) {
        return Instant.ofEpochSecond(seconds.getAsLong());
      }
      try {
        return LocalDateTime.parse(text, FORMAT).toInstant(ZoneOffset.UTC);
      } catch (DateTimeException _) {
        // told below
      }
    }
    throw value.at().error("a time such as \"2026-12-01 00:00:00\" is expected here");
  }
}
