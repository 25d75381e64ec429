package org.rempart.verify.nft.meaning;

import org.rempart.verify.filter.Terms;
import java.util.ArrayList;
import java.util.List;
import org.rempart.verify.filter.Condition;
import org.rempart.verify.filter.RulesetError;

/// `ct status`: bits, of which translations are known to the model.
final class StatusField implements FieldMeaning {
  private static final long SNAT = 16;
  private static final long DNAT = 32;
  private static final Syntax SYNTAX = Syntax.of(0x3fff, SymbolNames.STATUSES);

  @Override
  public boolean ofBits() {
    return true;
  }

  @Override
  public Condition there() {
    return Terms.TRACKED;
  }

  @Override
  public Condition holds(Comparison comparison) throws RulesetError {
    long mask = SYNTAX.mask(comparison);
    return switch (comparison.sense()) {
      case ANY_BIT -> anyOf(SYNTAX.bits(comparison) & mask);
      case NO_BIT -> Terms.all(there(), Terms.not(anyOf(SYNTAX.bits(comparison) & mask)));
      case AMONG -> Terms.all(there(), among(SYNTAX.spans(comparison.values()), mask));
      case NOT_AMONG -> Terms.all(there(), Terms.not(among(SYNTAX.spans(comparison.values()), mask)));
      case BELOW, AT_MOST, ABOVE, AT_LEAST ->
        Terms.all(there(), new Condition.Unclear(UnclearField.words("ct status", comparison), true));
    };
  }

  private static Condition anyOf(long bits) {
    List<Condition> any = new ArrayList<>();
    for (long bit = 1; bit <= bits; bit <<= 1) {
      if ((bits & bit) != 0) {
        any.add(bit(bit));
      }
    }
    return Terms.any(any);
  }

  private static Condition among(Spans values, long mask) {
    List<Condition> any = new ArrayList<>();
    for (Spans.Span span : values.all()) {
      for (long value = span.first(); value <= span.last(); value++) {
        any.add(exactly(value, mask));
      }
    }
    return Terms.any(any);
  }

  private static Condition exactly(long value, long mask) {
    if ((value & ~mask) != 0) {
      return Condition.NEVER;
    }
    List<Condition> all = new ArrayList<>();
    for (long bit = 1; bit <= mask; bit <<= 1) {
      if ((mask & bit) != 0) {
        all.add((value & bit) != 0 ? bit(bit) : Terms.not(bit(bit)));
      }
    }
    return Terms.all(all);
  }

  private static Condition bit(long bit) {
    if (bit == SNAT || bit == DNAT) {
      return new Condition.Translated(bit == DNAT);
    }
    return Terms.all(Terms.TRACKED, new Condition.Unclear("ct status & " + bit, true));
  }
}
