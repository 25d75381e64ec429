package org.rempart.adapter.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// `{key: value, ...}` on one line, in the order in which the fields were put.
final class FlowText {
  private final List<String> fields = new ArrayList<>();

  FlowText put(String key, Object value) {
    return write(key, YamlText.word(value));
  }

  FlowText put(String key, Optional<?> value) {
    value.ifPresent(present -> put(key, present));
    return this;
  }

  /// Left out where it is empty.
  FlowText unlessEmpty(String key, String text) {
    return text.isEmpty() ? this : put(key, text);
  }

  /// A number that is left out where it is the usual one.
  FlowText number(String key, int value, int usual) {
    return value == usual ? this : write(key, Integer.toString(value));
  }

  /// A number or a range of numbers.
  FlowText number(String key, Optional<?> value) {
    value.ifPresent(present -> write(key, present));
    return this;
  }

  /// A flag that is left out where it is the usual one.
  FlowText flag(String key, boolean value, boolean usual) {
    return value == usual ? this : write(key, Boolean.toString(value));
  }

  FlowText list(String key, Collection<?> items) {
    return write(key, YamlText.list(items));
  }

  /// Text that is YAML already.
  FlowText write(String key, Object yaml) {
    fields.add(key + ": " + yaml);
    return this;
  }

  @Override
  public String toString() {
    return "{" + String.join(", ", fields) + "}";
  }
}
