package org.rempart.verify.walk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The answers to open questions on one way, and the way that comes after it: all ways are walked one after the other,
/// from the first question on, each with another answer to the last question that still has one.
final class Choices {
  private final List<Boolean> answers;
  private final List<Assumption> asked = new ArrayList<>();
  private final Map<String, Boolean> steady = new LinkedHashMap<>();
  private int next;

  private Choices(List<Boolean> answers) {
    this.answers = new ArrayList<>(answers);
  }

  static Choices first() {
    return new Choices(List.of());
  }

  /// @param lasting whether the same words get the same answer again
  boolean ask(String words, boolean lasting) {
    return lasting ? steady.computeIfAbsent(words, this::choose) : choose(words);
  }

  private boolean choose(String words) {
    if (next == answers.size()) {
      answers.add(true);
    }
    boolean answer = answers.get(next++);
    asked.add(new Assumption(words, answer));
    return answer;
  }

  List<Assumption> asked() {
    return List.copyOf(asked);
  }

  /// Empty if all ways are walked.
  Optional<Choices> following() {
    int last = answers.lastIndexOf(true);
    if (last < 0) {
      return Optional.empty();
    }
    List<Boolean> changed = new ArrayList<>(answers.subList(0, last));
    changed.add(false);
    return Optional.of(new Choices(changed));
  }
}
