package org.rempart.verify.nft.meaning;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.rempart.verify.filter.RulesetError;
import org.rempart.verify.nft.tree.Expression;
import org.rempart.verify.nft.tree.Place;

/// What a field is held against.
///
/// @param mask the bits of the field that count; empty for all
record Comparison(Place at, Sense sense, Optional<Expression> mask, List<Expression> values) {
  enum Sense {
    AMONG("=="),
    NOT_AMONG("!="),
    BELOW("<"),
    AT_MOST("<="),
    ABOVE(">"),
    AT_LEAST(">="),
    ANY_BIT("in"),
    NO_BIT("!");

    private final String operator;

    Sense(String operator) {
      this.operator = operator;
    }

    String operator() {
      return operator;
    }

    static Optional<Sense> of(String operator) {
      return Arrays.stream(values()).filter(one -> one.operator.equals(operator)).findFirst();
    }
  }

  Comparison {
    values = List.copyOf(values);
  }

  static Comparison among(Expression value) {
    return new Comparison(value.at(), Sense.AMONG, Optional.empty(), List.of(value));
  }

  /// The only value of an order.
  Expression value() throws RulesetError {
    if (values.size() != 1) {
      throw at.error("one value is expected here");
    }
    return values.getFirst();
  }

  Comparison positive() {
    return new Comparison(at, Sense.AMONG, mask, values);
  }
}
