package org.rempart.ruleset;

import java.util.List;

/// A set that rules refer to as `@name`. Elements are disjoint: of overlapping ones the kernel takes some
/// and refuses others, depending on their order.
///
/// @param key the type of each field of an element
public record NamedSet(String name, List<ValueType> key, List<Element> elements) {
  public NamedSet {
    key = List.copyOf(key);
    elements = List.copyOf(elements);
  }
}
