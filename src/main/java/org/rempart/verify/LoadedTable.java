package org.rempart.verify;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rempart.ruleset.Chain;
import org.rempart.ruleset.Element;
import org.rempart.ruleset.NamedMap;
import org.rempart.ruleset.NamedSet;
import org.rempart.ruleset.Table;
import org.rempart.ruleset.Value;

/// A table made ready for many packets.
final class LoadedTable {
  private final Map<String, Chain> chains = new HashMap<>();
  private final Map<String, ElementIndex<Element>> sets = new HashMap<>();
  private final Map<String, ElementIndex<NamedMap.Entry>> maps = new HashMap<>();

  LoadedTable(Table table) {
    table.chains().forEach(chain -> chains.put(chain.name(), chain));
    table.sets().forEach(set -> sets.put(set.name(), index(set)));
    table.maps().forEach(map -> maps.put(map.name(), index(map)));
  }

  Chain chain(String name) {
    return there(chains, name);
  }

  boolean contains(String set, List<Value> key) {
    return there(sets, set).find(key).isPresent();
  }

  Optional<NamedMap.Entry> find(String map, List<Value> key) {
    return there(maps, map).find(key);
  }

  private static <T> T there(Map<String, T> all, String name) {
    return Optional.ofNullable(all.get(name))
        .orElseThrow(() -> new IllegalArgumentException("the table has no '" + name + "'"));
  }

  private static ElementIndex<Element> index(NamedSet set) {
    Map<Element, Element> elements = new LinkedHashMap<>();
    set.elements().forEach(element -> elements.put(element, element));
    return new ElementIndex<>(elements);
  }

  private static ElementIndex<NamedMap.Entry> index(NamedMap map) {
    Map<Element, NamedMap.Entry> entries = new LinkedHashMap<>();
    map.entries().forEach(entry -> entries.put(entry.element(), entry));
    return new ElementIndex<>(entries);
  }
}
