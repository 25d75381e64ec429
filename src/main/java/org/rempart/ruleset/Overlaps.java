package org.rempart.ruleset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Finds elements of one set that overlap. The kernel takes some of these and refuses others, depending on
/// their order, and of those it takes, the first inserted wins: no ruleset may depend on that.
public final class Overlaps {
  private Overlaps() {}

  public record Pair(Element one, Element other) {}

  /// Fast as long as, in most groups of elements, some field tells them apart.
  public static Optional<Pair> find(List<Element> elements) {
    return elements.isEmpty() ? Optional.empty() : within(elements, elements.getFirst().values().size(), 0, 0);
  }

  /// Elements of different groups of a field can't overlap, so the fields split them, one after the other, until
  /// none of them does any more.
  private static Optional<Pair> within(List<Element> elements, int fields, int field, int inVain) {
    if (elements.size() < 2) {
      return Optional.empty();
    }
    if (inVain == fields) {
      return byPairs(elements);
    }
    List<List<Element>> groups = groups(elements, field);
    for (List<Element> group : groups) {
      Optional<Pair> found = within(group, fields, (field + 1) % fields, groups.size() == 1 ? inVain + 1 : 0);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static List<List<Element>> groups(List<Element> elements, int field) {
    List<Element> sorted = elements.stream()
        .sorted(Comparator.comparing((Element element) -> element.values().get(field).from())).toList();
    List<List<Element>> groups = new ArrayList<>();
    Edge end = sorted.getFirst().values().get(field).to();
    for (Element element : sorted) {
      Value value = element.values().get(field);
      if (groups.isEmpty() || value.from().compareTo(end) > 0) {
        groups.add(new ArrayList<>());
        end = value.to();
      } else if (value.to().compareTo(end) > 0) {
        end = value.to();
      }
      groups.getLast().add(element);
    }
    return groups;
  }

  private static Optional<Pair> byPairs(List<Element> elements) {
    for (int i = 0; i < elements.size(); i++) {
      for (int j = i + 1; j < elements.size(); j++) {
        if (overlap(elements.get(i), elements.get(j))) {
          return Optional.of(new Pair(elements.get(i), elements.get(j)));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean overlap(Element one, Element other) {
    for (int i = 0; i < one.values().size(); i++) {
      Value a = one.values().get(i);
      Value b = other.values().get(i);
      if (a.to().compareTo(b.from()) < 0 || b.to().compareTo(a.from()) < 0) {
        return false;
      }
    }
    return true;
  }
}
