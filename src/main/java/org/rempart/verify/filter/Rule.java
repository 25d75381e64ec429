package org.rempart.verify.filter;

import java.util.List;

/// If the condition holds, the actions follow one after the other until one decides.
///
/// A text whose later conditions look at what an earlier part changed (`meta mark set 1 meta mark 1 accept`) becomes
/// several rules of one origin.
public record Rule(Condition condition, List<Action> actions, Origin origin) {
  public Rule {
    actions = List.copyOf(actions);
  }
}
