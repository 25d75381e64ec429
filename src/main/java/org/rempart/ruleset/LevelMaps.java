package org.rempart.ruleset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rempart.ruleset.level.Box;
import org.rempart.ruleset.level.Layered;

/// One level as verdict maps: one for each set of fields that its boxes ask, and of these one without intervals,
/// which the kernel hashes, and one with. There the field with the most different values comes first: the kernel
/// goes on with all entries that the first field leaves, which for a zone's network is all of them.
record LevelMaps(String prefix, boolean counted) {
  /// Fewer exact entries than this are no map of their own if there is one with intervals.
  private static final int FEW = 4;

  private record Shape(List<Field> fields, boolean interval) {}

  private record Entry(MapKey key, Part part) {}

  /// A map and how it is asked.
  record Asked(NamedMap map, List<Field> key) {}

  List<Asked> of(List<Layered<Part>> parts) {
    Map<Shape, List<Entry>> shapes = new LinkedHashMap<>();
    for (Layered<Part> part : parts) {
      for (Box box : part.boxes()) {
        MapKey key = MapKey.of(box);
        shapes.computeIfAbsent(new Shape(key.fields(), key.interval()), _ -> new ArrayList<>())
            .add(new Entry(key, part.what()));
      }
    }
    return joined(shapes).entrySet().stream().map(shape -> asked(shape.getKey(), shape.getValue()))
        .sorted(Comparator.comparing(asked -> asked.map().name())).toList();
  }

  private static Map<Shape, List<Entry>> joined(Map<Shape, List<Entry>> shapes) {
    Map<Shape, List<Entry>> joined = new LinkedHashMap<>(shapes);
    shapes.forEach((shape, entries) -> {
      Shape other = new Shape(shape.fields, true);
      List<Entry> intervals = joined.get(other);
      if (!shape.interval && entries.size() < FEW && intervals != null) {
        intervals.addAll(entries);
        joined.remove(shape);
      }
    });
    return joined;
  }

  private Asked asked(Shape shape, List<Entry> entries) {
    List<Field> order = shape.interval ? bySelectivity(shape.fields, entries) : shape.fields;
    String name = prefix + "/" + MapKey.name(shape.fields) + (shape.interval ? "-ranges" : "");
    List<NamedMap.Entry> all = entries.stream()
        .map(entry -> new NamedMap.Entry(entry.key.element(order), Outcome.of(entry.part.rule()),
            Optional.of("r:" + entry.part.rule().id())))
        .toList();
    return new Asked(new NamedMap(name, order.stream().map(Field::type).toList(), counted, all), order);
  }

  private static List<Field> bySelectivity(List<Field> fields, List<Entry> entries) {
    Map<Field, Set<Value>> values = new HashMap<>();
    entries.forEach(entry -> entry.key.asked()
        .forEach((field, value) -> values.computeIfAbsent(field, _ -> new HashSet<>()).add(value)));
    return fields.stream()
        .sorted(Comparator.comparingInt((Field field) -> values.getOrDefault(field, Set.of()).size()).reversed())
        .toList();
  }
}
