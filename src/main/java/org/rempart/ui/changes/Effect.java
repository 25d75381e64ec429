package org.rempart.ui.changes;

import java.util.List;
import org.rempart.verify.change.FlowChange;

/// What a ruleset does to packets.
public sealed interface Effect {
  /// @param unproved where it does not do what the policy says, which "before" stands for; empty if it is proved
  /// @param changes what it opens and closes, the most to be feared first
  record Told(List<FlowChange> unproved, List<FlowChange> changes) implements Effect {
    public Told {
      unproved = List.copyOf(unproved);
      changes = List.copyOf(changes);
    }

    boolean proved() {
      return unproved.isEmpty();
    }
  }

  /// Not found out yet.
  record Awaited() implements Effect {}

  /// There is no ruleset, for the policy can't be compiled.
  record Unknown() implements Effect {}
}
