package org.rempart.verify.nft.meaning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.rempart.verify.nft.tree.Expression;
import org.rempart.verify.nft.tree.Wording;

/// A named set or map while its ruleset is read.
final class SetDraft {
  private final Set<String> flags = new HashSet<>();
  private final List<Expression.Element> elements = new ArrayList<>();

  void flags(Set<String> more) {
    flags.addAll(more);
  }

  /// Whether its elements come and go by themselves.
  boolean changes() {
    return flags.contains("dynamic") || flags.contains("timeout");
  }

  List<Expression.Element> elements() {
    return elements;
  }

  void add(List<Expression.Element> more) {
    elements.addAll(more);
  }

  /// Empty if the elements were all there.
  boolean remove(List<Expression.Element> gone) {
    Set<String> keys = gone.stream().map(element -> Wording.of(element.key())).collect(Collectors.toSet());
    int before = elements.size();
    elements.removeIf(element -> keys.contains(Wording.of(element.key())));
    return before - elements.size() >= keys.size();
  }
}
