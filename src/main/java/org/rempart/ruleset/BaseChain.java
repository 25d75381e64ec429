package org.rempart.ruleset;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What makes a chain a base chain: the kernel calls it at a hook.
///
/// @param priority base chains of one hook are called from the lowest to the highest
/// @param acceptsByDefault the default verdict: accept, or drop
public record BaseChain(Type type, Hook hook, int priority, boolean acceptsByDefault) {
  public enum Type {
    FILTER,
    NAT,
    ROUTE;

    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Type> parse(String text) {
      return Arrays.stream(values()).filter(type -> type.text().equals(text)).findFirst();
    }
  }
}
