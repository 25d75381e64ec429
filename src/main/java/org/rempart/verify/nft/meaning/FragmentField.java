package org.rempart.verify.nft.meaning;

import org.rempart.verify.filter.Terms;
import org.rempart.verify.filter.Condition;
import org.rempart.verify.filter.RulesetError;

/// Where in its packet a fragment lies: the model knows whether it is the first.
///
/// @param offsets the mask of the offset alone
record FragmentField(String words, Condition guard, long offsets) implements FieldMeaning {
  private static final Syntax SYNTAX = Syntax.of(65535, Syntax.Names.NONE);

  @Override
  public Condition there() {
    return guard;
  }

  @Override
  public Condition holds(Comparison comparison) throws RulesetError {
    boolean first = SYNTAX.holds(comparison, 0);
    boolean later = SYNTAX.holds(comparison, 1);
    boolean onlyOffset = SYNTAX.mask(comparison) == offsets;
    for (long value = 2; onlyOffset && value <= offsets; value <<= 1) {
      onlyOffset = SYNTAX.holds(comparison, value) == later;
    }
    if (!onlyOffset || first == later) {
      return Terms.all(guard, new Condition.Unclear(UnclearField.words(words, comparison), true));
    }
    Condition fragment = new Condition.LaterFragment();
    return Terms.all(guard, later ? fragment : Terms.not(fragment));
  }
}
