package org.rempart.verify.nft.meaning;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.rempart.verify.filter.Condition;
import org.rempart.verify.filter.RulesetError;
import org.rempart.verify.nft.tree.Expression;

/// `meta hour`, in UTC as the kernel counts and as nft prints where its own zone is UTC.
final class Hours implements FieldMeaning {
  private static final int LAST = 24 * 60 * 60 - 1;
  private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("HH:mm[:ss]", Locale.ROOT)
      .withResolverStyle(ResolverStyle.STRICT);
  private static final NumberField FIELD = new NumberField("meta hour", Syntax.of(LAST, Hours::seconds),
      Condition.ALWAYS, Condition.ALWAYS, span -> new Condition.Between(LocalTime.ofSecondOfDay(span.first()),
          LocalTime.ofSecondOfDay(span.last())));

  private static OptionalLong seconds(String text) {
    try {
      return OptionalLong.of(LocalTime.parse(text, FORMAT).toSecondOfDay());
    } catch (DateTimeException _) {
      return OptionalLong.empty();
    }
  }

  @Override
  public Condition there() {
    return Condition.ALWAYS;
  }

  /// nft makes `!= "06:00"-"22:00"` of `"22:00"-"06:00"`.
  @Override
  public Condition holds(Comparison comparison) throws RulesetError {
    List<Expression> values = comparison.values();
    if (values.size() == 1 && values.getFirst() instanceof Expression.Range(var at, var evening, var morning)
        && FIELD.syntax().number(evening) > FIELD.syntax().number(morning)) {
      boolean among = comparison.sense() == Comparison.Sense.AMONG;
      return FIELD.holds(new Comparison(comparison.at(),
          among ? Comparison.Sense.NOT_AMONG : Comparison.Sense.AMONG, comparison.mask(),
          List.of(new Expression.Range(at, morning, evening))));
    }
    return FIELD.holds(comparison);
  }
}
