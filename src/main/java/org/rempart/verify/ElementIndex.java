package org.rempart.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.rempart.ruleset.Edge;
import org.rempart.ruleset.Element;
import org.rempart.ruleset.Value;

/// Finds the element that a packet's key lies in. Elements are found by the field that tells most of them
/// apart: single values in a hash table, intervals by their order.
final class ElementIndex<T> {
  private record Row<T>(Element element, T meaning) {
    boolean holds(List<Value> key) {
      return IntStream.range(0, key.size()).allMatch(i -> element.values().get(i).contains(key.get(i)));
    }
  }

  private final int field;
  private final Map<Edge, List<Row<T>>> singles = new HashMap<>();
  private final List<Row<T>> intervals = new ArrayList<>();
  private final List<Edge> reach = new ArrayList<>(); // of the intervals up to each, the greatest end

  ElementIndex(Map<Element, T> elements) {
    this.field = mostTelling(elements);
    elements.forEach((element, meaning) -> {
      Value value = element.values().get(field);
      Row<T> row = new Row<>(element, meaning);
      if (value.interval()) {
        intervals.add(row);
      } else {
        singles.computeIfAbsent(value.from(), _ -> new ArrayList<>()).add(row);
      }
    });
    intervals.sort(Comparator.comparing(row -> value(row).from()));
    for (Row<T> row : intervals) {
      Edge end = value(row).to();
      reach.add(reach.isEmpty() || reach.getLast().compareTo(end) < 0 ? end : reach.getLast());
    }
  }

  Optional<T> find(List<Value> key) {
    Edge wanted = key.get(field).from();
    for (Row<T> row : singles.getOrDefault(wanted, List.of())) {
      if (row.holds(key)) {
        return Optional.of(row.meaning());
      }
    }
    for (int i = lastFrom(wanted); i >= 0 && reach.get(i).compareTo(wanted) >= 0; i--) {
      if (intervals.get(i).holds(key)) {
        return Optional.of(intervals.get(i).meaning());
      }
    }
    return Optional.empty();
  }

  /// The last interval that begins here or before.
  private int lastFrom(Edge wanted) {
    int low = 0;
    int high = intervals.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (value(intervals.get(middle)).from().compareTo(wanted) <= 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return high;
  }

  private Value value(Row<T> row) {
    return row.element().values().get(field);
  }

  private static int mostTelling(Map<Element, ?> elements) {
    int fields = elements.keySet().stream().findFirst().map(one -> one.values().size()).orElse(0);
    return IntStream.range(0, fields).boxed()
        .max(Comparator
            .comparingLong(i -> elements.keySet().stream().map(one -> one.values().get(i)).distinct().count()))
        .orElse(0);
  }
}
