package org.rempart.verify.nft.meaning;

import org.rempart.verify.filter.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.rempart.verify.filter.Condition;
import org.rempart.verify.filter.RulesetError;
import org.rempart.verify.nft.tree.Expression;
import org.rempart.verify.nft.tree.Wording;

/// A field that the model does not know.
///
/// @param there what holds for packets that may have it
/// @param always whether all of these have it, so that one value and its negation are opposites
/// @param steady whether it says the same each time it is asked
/// @param names of values, so that they are the same leaf by name and by number
record UnclearField(String words, Condition there, boolean always, boolean steady, Syntax.Names names)
    implements
    FieldMeaning {
  @Override
  public Condition holds(Comparison comparison) throws RulesetError {
    boolean equality = comparison.sense() == Comparison.Sense.AMONG
        || comparison.sense() == Comparison.Sense.NOT_AMONG;
    if (!equality) {
      return Terms.all(there, new Condition.Unclear(words(words, named(comparison)), steady));
    }
    List<Condition> leaves = new ArrayList<>();
    for (Expression value : comparison.values()) {
      Comparison one = new Comparison(comparison.at(), Comparison.Sense.AMONG, comparison.mask(), List.of(value));
      leaves.add(new Condition.Unclear(words(words, named(one)), steady));
    }
    if (comparison.sense() == Comparison.Sense.AMONG) {
      return Terms.all(there, Terms.any(leaves));
    }
    return Terms.all(there, always
        ? Terms.not(Terms.any(leaves))
        : new Condition.Unclear(words(words, named(comparison)), steady));
  }

  private Comparison named(Comparison comparison) {
    List<Expression> values = comparison.values().stream().map(this::numbered).toList();
    return new Comparison(comparison.at(), comparison.sense(), comparison.mask(), values);
  }

  private Expression numbered(Expression value) {
    if (value instanceof Expression.Word(var at, var text)) {
      OptionalLong number = names.number(text);
      return number.isPresent() ? new Expression.Word(at, Long.toString(number.getAsLong())) : value;
    }
    return value;
  }

  /// `ip dscp 8`, `meta length & 1 != 0`.
  static String words(String field, Comparison comparison) {
    String mask = comparison.mask().map(one -> " & " + Wording.of(one)).orElse("");
    String values = comparison.values().stream().map(Wording::of).collect(Collectors.joining(", "));
    String operator = comparison.sense() == Comparison.Sense.AMONG && mask.isEmpty()
        ? " "
        : " " + comparison.sense().operator() + " ";
    return field + mask + operator + values;
  }
}
