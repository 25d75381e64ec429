package org.rempart.ui.changes;

import java.time.Instant;
import java.util.List;
import org.rempart.verify.change.FlowChange;

/// What a firewall runs now, held against what would be pushed.
public sealed interface Running {
  /// @param judged names of the tables that it runs
  /// @param unread tables of which nothing is known, with the reason
  /// @param changes what a push would open and close; empty if the firewall does already what the policy says
  record Told(Instant at, List<String> judged, List<String> unread, List<FlowChange> changes) implements Running {
    public Told {
      judged = List.copyOf(judged);
      unread = List.copyOf(unread);
      changes = List.copyOf(changes);
    }
  }

  /// @param reason for a person
  record Failed(String reason) implements Running {}

  /// Nobody has asked yet.
  record Unasked() implements Running {}

  record Awaited() implements Running {}
}
