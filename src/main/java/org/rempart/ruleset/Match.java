package org.rempart.ruleset;

import java.util.Arrays;
import java.util.List;

/// A condition on one field, or on several as one concatenated key.
public sealed interface Match {
  List<Field> key();

  boolean negated();

  /// The key is one of these elements: a lone value or an anonymous set. On bits (`ct status`) one common
  /// bit is enough.
  record Among(List<Field> key, boolean negated, List<Element> elements) implements Match {
    public Among {
      key = List.copyOf(key);
      elements = List.copyOf(elements);
      if (elements.isEmpty()) {
        throw new IllegalArgumentException("a match of " + key + " with no value would never hold");
      }
    }
  }

  /// The key is an element of a named set of the table.
  record InSet(List<Field> key, boolean negated, String set) implements Match {
    public InSet {
      key = List.copyOf(key);
    }
  }

  static Match among(Field field, List<? extends Value> values) {
    return new Among(List.of(field), false, values.stream().map(value -> new Element(List.of(value))).toList());
  }

  static Match is(Field field, String... words) {
    return among(field, Arrays.stream(words).map(Value.Word::new).toList());
  }

  static Match is(Field field, int... numbers) {
    return among(field, Arrays.stream(numbers).mapToObj(Value::number).toList());
  }
}
