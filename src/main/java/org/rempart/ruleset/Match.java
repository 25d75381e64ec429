package org.rempart.ruleset;

import java.time.Instant;
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
      if (elements.size() > 1 && key.contains(Field.CT_ORIGINAL_PROTO_DST)) {
        throw new IllegalArgumentException("ct original proto-dst takes one port or one range, not a set");
      }
    }
  }

  /// The key is an element of a named set of the table.
  record InSet(List<Field> key, boolean negated, String set) implements Match {
    public InSet {
      key = List.copyOf(key);
    }
  }

  /// The bits of the field that the mask holds are these (or, negated, are not): `tcp flags & (syn|ack) == syn`.
  record Bits(Field field, int mask, boolean negated, int value) implements Match {
    public Bits {
      if ((value & ~mask) != 0) {
        throw new IllegalArgumentException(field.text() + " & " + mask + " is never " + value);
      }
    }

    @Override
    public List<Field> key() {
      return List.of(field);
    }
  }

  /// The packet comes at this instant or later.
  record From(Instant first) implements Match {
    @Override
    public List<Field> key() {
      return List.of(Field.TIME);
    }

    @Override
    public boolean negated() {
      return false;
    }
  }

  /// The packet comes before this instant.
  record Until(Instant end) implements Match {
    @Override
    public List<Field> key() {
      return List.of(Field.TIME);
    }

    @Override
    public boolean negated() {
      return false;
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
