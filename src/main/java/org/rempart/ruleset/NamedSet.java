package org.rempart.ruleset;

import java.util.List;

/// A set that rules refer to as `@name`. Elements are disjoint: of overlapping ones the kernel takes some
/// and refuses others, depending on their order.
///
/// @param key the type of each field of an element
/// @param elements those that stay; whatever else is in the set for a time is no part of the ruleset
public record NamedSet(String name, List<ValueType> key, SetTraits traits, List<Element> elements) {
  public NamedSet {
    key = List.copyOf(key);
    elements = List.copyOf(elements);
    if (traits.timeout().isPresent() && !elements.isEmpty()) {
      throw new IllegalArgumentException("set '" + name + "': with a default timeout no element stays");
    }
  }

  /// Elements may be intervals, and none comes or goes.
  public NamedSet(String name, List<ValueType> key, List<Element> elements) {
    this(name, key, SetTraits.INTERVAL, elements);
  }
}
