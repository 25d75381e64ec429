package org.rempart.ruleset;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A map of a table from keys to verdicts, which rules look up. Elements are disjoint: of overlapping ones the
/// kernel takes some and refuses others, depending on their order.
///
/// @param key the type of each field of an element
/// @param counted whether each entry counts its packets
public record NamedMap(String name, List<ValueType> key, boolean counted, List<Entry> entries) {
  public NamedMap {
    key = List.copyOf(key);
    entries = List.copyOf(entries);
    Set<Element> seen = new HashSet<>();
    for (Entry entry : entries) {
      if (!seen.add(entry.element())) {
        throw new IllegalArgumentException("map '" + name + "' has the element " + entry.element() + " twice");
      }
    }
  }

  /// @param comment names the intent, as that of a rule does
  public record Entry(Element element, Verdict verdict, Optional<String> comment) {
    public Entry {
      comment.ifPresent(Quotable::check);
    }
  }

  /// Without intervals the kernel takes a hash table, the cheapest to look up and to load.
  public boolean interval() {
    return entries.stream().anyMatch(entry -> entry.element().values().stream().anyMatch(Value::interval));
  }
}
