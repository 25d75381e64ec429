package org.rempart.ruleset.iptables;

import java.util.ArrayList;
import java.util.List;

/// Conditions, some of which must hold: a rule of iptables has but one value of each kind, so that several values
/// are several rules.
///
/// @param any each is a list of conditions, all of which must hold; none at all means never, one empty list always
record Alternatives(List<List<Condition>> any) {
  static final Alternatives NEVER = new Alternatives(List.of());
  static final Alternatives ALWAYS = new Alternatives(List.of(List.of()));

  Alternatives {
    any = List.copyOf(any);
  }

  /// One condition, one alternative.
  static Alternatives ofEach(List<Condition> conditions) {
    return new Alternatives(conditions.stream().map(List::of).toList());
  }

  static Alternatives of(Condition... all) {
    return new Alternatives(List.of(List.of(all)));
  }

  boolean never() {
    return any.isEmpty();
  }

  boolean single() {
    return any.size() == 1;
  }

  Alternatives or(Alternatives other) {
    List<List<Condition>> all = new ArrayList<>(any);
    all.addAll(other.any);
    return new Alternatives(all);
  }

  Alternatives and(Alternatives other) {
    List<List<Condition>> all = new ArrayList<>();
    for (List<Condition> one : any) {
      for (List<Condition> two : other.any) {
        List<Condition> both = new ArrayList<>(one);
        both.addAll(two);
        all.add(both);
      }
    }
    return new Alternatives(all);
  }
}
