package org.rempart.verify.nft.meaning;

import org.rempart.verify.filter.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.rempart.verify.filter.Condition;
import org.rempart.verify.filter.RulesetError;

/// A field that ranges tell: ports, protocols, types of ICMP.
///
/// @param words its name
/// @param there what holds for packets that have it
/// @param guard what its leaves do not say themselves
/// @param leaf holds for packets whose field lies in a range
record NumberField(String words, Syntax syntax, Condition there, Condition guard, Function<Spans.Span, Condition> leaf)
    implements
    FieldMeaning {
  private static final int MOST_LEAVES = 256;
  private static final int GREATEST_TRIED = 65535;

  @Override
  public Condition holds(Comparison comparison) throws RulesetError {
    boolean plain = comparison.mask().isEmpty() && comparison.sense().compareTo(Comparison.Sense.ANY_BIT) < 0;
    if (plain) {
      return among(syntax.wanted(comparison));
    }
    Spans held = syntax.greatest() <= GREATEST_TRIED ? tried(comparison) : new Spans(List.of());
    if (syntax.greatest() > GREATEST_TRIED || held.all().size() > MOST_LEAVES) {
      return Terms.all(there, new Condition.Unclear(UnclearField.words(words, comparison), true));
    }
    return among(held);
  }

  /// Odd masks: each value is looked at.
  private Spans tried(Comparison comparison) throws RulesetError {
    List<Spans.Span> held = new ArrayList<>();
    for (long value = 0; value <= syntax.greatest(); value++) {
      if (syntax.holds(comparison, value)) {
        held.add(new Spans.Span(value, value));
      }
    }
    return new Spans(held);
  }

  private Condition among(Spans wanted) {
    if (wanted.equals(Spans.between(0, syntax.greatest()))) {
      return there;
    }
    List<Condition> leaves = wanted.all().stream().map(leaf).toList();
    return leaves.isEmpty() ? Condition.NEVER : Terms.all(guard, Terms.any(leaves));
  }
}
