package org.rempart.ruleset;

import java.util.List;

/// One element of a set: a value for each field of the key, `"eth-lan" . 10.0.20.0/24`.
public record Element(List<Value> values) {
  public Element {
    values = List.copyOf(values);
  }

  public static Element of(Value... values) {
    return new Element(List.of(values));
  }
}
