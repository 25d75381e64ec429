package org.rempart.verify.nft.meaning;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.rempart.verify.filter.Condition;
import org.rempart.verify.filter.RulesetError;

/// A field of few values, each of which the model knows: states, families, kinds of addresses.
///
/// @param ofBits whether a list without an operator asks for any of its bits
/// @param values all that it can have
/// @param there what holds for packets that have it
/// @param leaf holds for packets that have one of these values, some but not all
record FiniteField(Syntax syntax, boolean ofBits, List<Long> values, Condition there,
    Function<Set<Long>, Condition> leaf)
    implements
    FieldMeaning {
  @Override
  public Condition holds(Comparison comparison) throws RulesetError {
    Set<Long> held = new LinkedHashSet<>();
    for (long value : values) {
      if (syntax.holds(comparison, value)) {
        held.add(value);
      }
    }
    if (held.isEmpty()) {
      return Condition.NEVER;
    }
    return held.size() == values.size() ? there : leaf.apply(held);
  }
}
