package org.rempart.verify.nft.meaning;

import org.rempart.verify.filter.Terms;
import org.rempart.verify.filter.Condition;
import org.rempart.verify.filter.RulesetError;

/// Something that is there or not, which the model does not know: a header, a route back.
///
/// @param guard what holds for packets of which it can be asked
record PresenceField(String words, Condition guard, boolean steady) implements FieldMeaning {
  private static final Syntax SYNTAX = Syntax.of(1, SymbolNames.PRESENCE);

  @Override
  public Condition there() {
    return guard;
  }

  @Override
  public Condition holds(Comparison comparison) throws RulesetError {
    Condition exists = new Condition.Unclear(words + " exists", steady);
    boolean present = SYNTAX.holds(comparison, 1);
    boolean missing = SYNTAX.holds(comparison, 0);
    if (present && missing) {
      return guard;
    }
    return present ? Terms.all(guard, exists) : missing ? Terms.all(guard, Terms.not(exists)) : Condition.NEVER;
  }
}
