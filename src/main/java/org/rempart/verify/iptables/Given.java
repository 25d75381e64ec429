package org.rempart.verify.iptables;

import org.rempart.verify.filter.Terms;
import java.util.List;
import java.util.stream.Collectors;
import org.rempart.verify.filter.Condition;
import org.rempart.verify.filter.RulesetError;

/// An option as it stands in a rule.
record Given(Token at, Option option, boolean negated, List<Token> values) {
  Given {
    values = List.copyOf(values);
  }

  boolean is(String name) {
    return option.name().equals(name);
  }

  /// The word behind it.
  Token value() {
    return values.getFirst();
  }

  /// The condition that the option asks for, turned round if it is negated.
  Condition asks(Condition plain) {
    return negated ? Terms.not(plain) : plain;
  }

  /// Without its negation.
  String words() {
    return option.written() + values.stream().map(value -> " " + value.written()).collect(Collectors.joining());
  }

  RulesetError error(String reason) {
    return at.error(reason);
  }
}
