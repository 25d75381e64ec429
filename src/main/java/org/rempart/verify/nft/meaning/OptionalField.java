package org.rempart.verify.nft.meaning;

import org.rempart.verify.filter.Condition;
import org.rempart.verify.filter.RulesetError;
import org.rempart.verify.nft.tree.Expression;

/// What is there or not, and can also be compared: `fib saddr . iif oif missing`, `tcp option maxseg exists`.
record OptionalField(PresenceField presence, UnclearField value) implements FieldMeaning {
  @Override
  public Condition there() {
    return presence.there();
  }

  @Override
  public Condition holds(Comparison comparison) throws RulesetError {
    boolean asked = comparison.values().stream().allMatch(
        one -> one instanceof Expression.Word(_, var text) && SymbolNames.PRESENCE.number(text).isPresent());
    return (asked ? presence : value).holds(comparison);
  }
}
